import { html } from 'hono/html'
import { markRefusal } from '../http/refusal-mark.ts'
import type { OAuthError } from '../oauth-error.ts'
import { page } from './page.ts'
import { pageResponse } from './page-response.ts'

/** Tells the user what is wrong when there is no safe place to send the browser to. */
export async function errorPage(error: OAuthError): Promise<Response> {
  const { code, description, status } = error
  const body = html`<h1>The request was refused</h1>
    <p><code>${code}</code>: ${description}</p>`
  return markRefusal(pageResponse(await page('Request refused', body), { status }), error)
}
