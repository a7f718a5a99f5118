import { html } from 'hono/html'
import { markRefusal } from '../http/refusal-mark.ts'
import type { OAuthError } from '../oauth-error.ts'
import { page } from './page.ts'
import { pageResponse } from './page-response.ts'

/** Tells the user what is wrong when there is no safe place to send the browser to. */
export async function errorPage(error: OAuthError): Promise<Response> {
  const { code, description, status } = error
  const body = html`<header><h1>The request was refused</h1></header>
    <p class="notice bad"><code>${code}</code><br />${sentence(description)}</p>
    <p class="soft">
      The issuer does not send you back, because it does not know a safe place. The developer of the
      application finds the reason in the issuer's request log.
    </p>`
  return markRefusal(pageResponse(await page('Request refused', body), { status }), error)
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
