import type { MockIssuer } from '@jeton/mock-issuer'

/** A browser without scripts: it keeps cookies and fills in forms. */
export interface Visitor {
  /** Follows redirects that stay at the issuer; returns the answer that is a page or leads away. */
  open(url: string): Promise<Visit>
  readonly cookies: Map<string, string>
}

export interface Visit {
  readonly response: Response
  readonly url: string
  readonly html: string
  /** Sends the form of the page with its hidden fields and these. */
  submit(fields: Readonly<Record<string, string>>): Promise<Visit>
}

export function createVisitor(issuer: MockIssuer): Visitor {
  const cookies = new Map<string, string>()
  const send = async (url: string, body?: URLSearchParams): Promise<Visit> => {
    const cookie = [...cookies].map(pair => pair.join('=')).join('; ')
    const init = body ? { method: 'POST', body } : {}
    const response = await issuer.fetch(url, { ...init, redirect: 'manual', headers: { cookie } })
    keepCookies(cookies, response)
    const next = new URL(response.headers.get('location') ?? 'about:blank', url)
    if (next.origin === new URL(issuer.url).origin) return send(next.href)
    const html = response.headers.get('content-type')?.startsWith('text/html') ? await response.text() : ''
    return { response, url, html, submit: fields => send(url, formOf(html, fields)) }
  }
  return { open: url => send(url), cookies }
}

function keepCookies(cookies: Map<string, string>, { headers }: Response): void {
  for (const text of headers.getSetCookie()) {
    const [pair = ''] = text.split(';')
    const [name = '', value = ''] = pair.split('=')
    if (text.includes('Max-Age=0')) cookies.delete(name)
    else cookies.set(name, value)
  }
}

function formOf(html: string, fields: Readonly<Record<string, string>>): URLSearchParams {
  const hidden = html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
  return new URLSearchParams([
    ...[...hidden].map(([, name = '', value = '']) => [name, value] as [string, string]),
    ...Object.entries(fields)
  ])
}
