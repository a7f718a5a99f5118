import type { AuthorizationDetail } from '../authorization-details/authorization-detail.ts'
import { html } from 'hono/html'
import type { Html } from './document.ts'
import { formActionOnwards } from './form-action.ts'
import { formKeyInput } from './form-key-input.ts'
import { page } from './page.ts'
import { pageResponse } from './page-response.ts'
import { scopeList } from './scope-list.ts'

export interface ConsentView {
  readonly clientName: string
  readonly userName: string
  readonly scopes: readonly string[]
  /** Scopes the user has allowed the client before. */
  readonly allowedBefore: readonly string[] | undefined
  readonly audience: readonly string[]
  /** RFC 9396. */
  readonly details: readonly AuthorizationDetail[]
  readonly formKey: string
  readonly destination: string
}

export async function consentPage(view: ConsentView): Promise<Response> {
  const { clientName, userName, scopes, allowedBefore, audience, details, destination } = view
  const heading = `Allow ${clientName}?`
  const body = html`<header>
      <h1>${heading}</h1>
      <p class="soft">You are signed in as <strong>${userName}</strong>.</p>
    </header>
    <div>
      <h2 id="wishes">It wants to</h2>
      ${scopeList(scopes, allowedBefore)}
    </div>
    ${details.length === 0 ? '' : detailList(details)}
    <p class="soft">For ${audience.join(', ')}. You go on to ${hostOf(destination)}.</p>
    <form method="post" class="stack">${decisions(view)}</form>`
  return pageResponse(await page(heading, body), { formAction: formActionOnwards(destination) })
}

function detailList(details: readonly AuthorizationDetail[]): Html {
  return html`<div>
    <h2>In detail</h2>
    ${details.map(detail => html`<pre>${JSON.stringify(detail, undefined, 2)}</pre>`)}
  </div>`
}

function decisions({ formKey, allowedBefore }: ConsentView): Html {
  return html`${formKeyInput(formKey)}
    <label class="check">
      <input type="checkbox" name="remember" value="yes" checked />
      <span>Remember this and do not ask again</span>
    </label>
    <div class="actions">
      <button type="submit" class="primary" name="action" value="allow">Allow</button>
      <button type="submit" name="action" value="deny">Deny</button>
    </div>
    ${
      allowedBefore === undefined
        ? ''
        : html`<button type="submit" class="plain" name="action" value="withdraw">
            Withdraw what was allowed before
          </button>`
    }`
}

/** An address of an app of its own scheme has no host. */
function hostOf(destination: string): string {
  const { host, protocol } = new URL(destination)
  return host === '' ? protocol : host
}
