import { html } from 'hono/html'

type Html = ReturnType<typeof html>

/** The frame of every page. What stands in `html` templates is escaped by Hono. */
export async function page(title: string, body: Html): Promise<string> {
  const text = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html> `
  return text.toString()
}
