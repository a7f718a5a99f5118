import { html } from 'hono/html'
import type { IssuerContext } from '../../context.ts'
import { displayUserCode } from '../../device/user-code.ts'
import type { DeviceAuthorization } from '../../flows/device-authorization.ts'
import { page } from '../../pages/page.ts'
import { pageResponse } from '../../pages/page-response.ts'

const title = 'Connect a device'
const policy = { formAction: "'self'" }

export async function enterCodePage({ address }: IssuerContext): Promise<Response> {
  const body = html`<h1>${title}</h1>
    <p>Sign-in at ${address.url()}</p>
    <form method="post">
      <label>Code shown by the device <input name="user_code" autocomplete="off" required /></label>
      <button type="submit">Continue</button>
    </form>`
  return pageResponse(await page(title, body), policy)
}

/** The code is shown again, so that the user can compare it (RFC 8628 section 3.3.1). */
export async function decisionPage(
  { clients }: IssuerContext,
  { clientId, scopes, userCode }: DeviceAuthorization,
  promptId: string
): Promise<Response> {
  const body = html`<h1>${title}</h1>
    <p>
      Does your device show <strong>${displayUserCode(userCode)}</strong>? It is connected to
      <strong>${clients.get(clientId)?.name ?? clientId}</strong>.
    </p>
    <ul>
      ${scopes.map(scope => html`<li>${scope}</li>`)}
    </ul>
    <form method="post">
      <input type="hidden" name="prompt" value="${promptId}" />
      <button type="submit" name="decision" value="allow">Allow</button>
      <button type="submit" name="decision" value="deny">Deny</button>
    </form>`
  return pageResponse(await page(title, body), policy)
}

export async function messagePage(heading: string, text: string): Promise<Response> {
  const body = html`<h1>${heading}</h1>
    <p>${text}</p>`
  return pageResponse(await page(heading, body))
}
