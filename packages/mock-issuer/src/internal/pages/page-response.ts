import { hashSource, stylesheet } from './stylesheet.ts'

/** The headers every page of the issuer has (RFC 9700 section 4.16, OAuth 2.1 section 7.11). */
const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  pragma: 'no-cache',
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer'
}

interface PagePolicy {
  readonly status?: number
  /** Sources forms may be sent to. Default: none. */
  readonly formAction?: string
  /** Directives besides, such as `script-src`. */
  readonly directives?: readonly string[]
  readonly headers?: Readonly<Record<string, string>>
  /** The stylesheet, if it is not the usual one. */
  readonly css?: string
}

/** Answers with a page that loads nothing, is framed nowhere and is never stored. */
export function pageResponse(html: string, policy: PagePolicy = {}): Response {
  const { status = 200, formAction = "'none'", directives = [], headers = {}, css = stylesheet } = policy
  const contentSecurityPolicy = [
    "default-src 'none'",
    `style-src ${hashSource(css)}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    `form-action ${formAction}`,
    ...directives
  ].join('; ')
  const all = { ...pageHeaders, ...headers, 'content-security-policy': contentSecurityPolicy }
  return new Response(html, { status, headers: all })
}
