/** A form of a page as a person without scripts would send it. */
export interface HtmlForm {
  readonly action: URL
  readonly method: string
  readonly fields: Readonly<Record<string, string>>
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Reads the first form of a page, filled in with what the person knows and sent by its first button. */
export function readForm(
  html: string,
  base: URL,
  known: Readonly<Record<string, string>>
): HtmlForm | undefined {
  const [, opening, content] = /<form\b([^>]*)>([\s\S]*?)<\/form>/i.exec(html) ?? []
  if (opening === undefined || content === undefined) return undefined
  const form = attributes(opening)
  const button =
    tags(content, 'button')[0] ?? tags(html, 'button').find(({ form: id }) => id === (form['id'] ?? ''))
  const fields = [...tags(content, 'input'), button ?? {}].flatMap(({ name, value = '', type }) => {
    if (name === undefined) return []
    return [[name, type === 'hidden' || type === 'submit' ? value : (known[name] ?? value)] as const]
  })
  return {
    action: new URL(form['action'] ?? '', base),
    method: (form['method'] ?? 'get').toUpperCase(),
    fields: Object.fromEntries(fields)
  }
}

type Attributes = Readonly<Record<string, string | undefined>>

function tags(html: string, name: string): readonly Attributes[] {
  return [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>`, 'gi'))].map(([, text]) => attributes(text ?? ''))
}

function attributes(tag: string): Attributes {
  const pairs = [...tag.matchAll(/([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)]
  return Object.fromEntries(
    pairs.map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      unescapeHtml(double ?? single ?? bare ?? '')
    ])
  )
}

function unescapeHtml(text: string): string {
  return text.replaceAll(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
      return entities[name ?? ''] ?? whole
    }
  )
}
