import { html, raw } from 'hono/html'
import { styleElement } from './stylesheet.ts'

export type Html = ReturnType<typeof html>

export interface DocumentParts {
  readonly title: string
  readonly body: Html
  /** Elements of the head besides, as they are. */
  readonly head?: string
  readonly css?: string
}

/** One HTML document. What stands in `html` templates is escaped by Hono. */
export async function htmlDocument({ title, body, head = '', css }: DocumentParts): Promise<string> {
  const text = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${raw(styleElement(css) + head)}
      </head>
      <body>
        ${body}
      </body>
    </html> `
  return text.toString()
}
