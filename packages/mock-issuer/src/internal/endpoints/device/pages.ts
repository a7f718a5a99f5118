import { html } from 'hono/html'
import type { IssuerContext } from '../../context.ts'
import { displayUserCode } from '../../device/user-code.ts'
import type { DeviceAuthorization } from '../../flows/device-authorization.ts'
import { page } from '../../pages/page.ts'
import { pageResponse } from '../../pages/page-response.ts'
import { scopeList } from '../../pages/scope-list.ts'

const title = 'Connect a device'
const policy = { formAction: "'self'" }

export async function enterCodePage({ address }: IssuerContext): Promise<Response> {
  const body = html`<header>
      <h1>${title}</h1>
      <p class="soft">Sign-in at ${address.url()}</p>
    </header>
    <form method="get" class="stack">
      <div>
        <label for="user_code">Code shown by the device</label>
        <input
          id="user_code"
          name="user_code"
          class="code-field"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          required
        />
      </div>
      <button type="submit" class="primary">Continue</button>
    </form>`
  return pageResponse(await page(title, body), policy)
}

/** The code is shown again, so that the user can compare it (RFC 8628 section 3.3.1). */
export async function decisionPage(
  { clients }: IssuerContext,
  { clientId, scopes, userCode }: DeviceAuthorization,
  promptId: string
): Promise<Response> {
  const body = html`<header>
      <h1>${title}</h1>
      <p class="soft">
        <strong>${clients.get(clientId)?.name ?? clientId}</strong> runs on it. Does it show this code?
      </p>
    </header>
    <p class="code">${displayUserCode(userCode)}</p>
    <div>
      <h2>It wants to</h2>
      ${scopeList(scopes)}
    </div>
    <form method="post">
      <input type="hidden" name="prompt" value="${promptId}" />
      <div class="actions">
        <button type="submit" class="primary" name="decision" value="allow">Allow</button>
        <button type="submit" name="decision" value="deny">Deny</button>
      </div>
    </form>`
  return pageResponse(await page(title, body), policy)
}

export async function messagePage(heading: string, text: string): Promise<Response> {
  const body = html`<h1>${heading}</h1>
    <p>${text}</p>`
  return pageResponse(await page(heading, body))
}
