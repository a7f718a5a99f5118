import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'
import { page } from './page.ts'
import { pageResponse } from './page-response.ts'

const script = 'document.forms[0].submit()'
const scriptSource = `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`

/** A form that sends itself, or by a button without scripts (OAuth 2.0 Form Post Response Mode section 2). */
export async function formPostPage(
  action: string,
  members: Readonly<Record<string, string>>
): Promise<Response> {
  const inputs = Object.entries(members).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`
  )
  const form = html`<form method="post" action="${action}">
    ${inputs}<button type="submit">Continue</button>
  </form>`
  const body = html`${form}${raw(`<script>${script}</script>`)}`
  return pageResponse(await page('Continue', body), {
    formAction: formActionSource(action),
    directives: [scriptSource]
  })
}

/** A source of CSP level 3 has no IPv6 literal, and only http has an origin: the scheme stands in. */
function formActionSource(action: string): string {
  const { origin, protocol, hostname } = new URL(action)
  return origin === 'null' || hostname.startsWith('[') ? protocol : origin
}
