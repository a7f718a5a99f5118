import { html } from 'hono/html'
import { markRefusal } from '../http/refusal-mark.ts'
import { oauthError } from '../oauth-error.ts'
import type { User } from '../users/user.ts'
import type { Html } from './document.ts'
import { formActionOnwards } from './form-action.ts'
import { formKeyInput } from './form-key-input.ts'
import { page } from './page.ts'
import { pageResponse } from './page-response.ts'
import { personButton } from './person.ts'

export interface LoginView {
  readonly heading: string
  readonly clientName: string | undefined
  readonly users: readonly User[]
  readonly formKey: string
  /** What was typed before, or a hint. */
  readonly sub: string
  readonly claims: string
  /** What is wrong with what was typed, by field. */
  readonly errors: { readonly sub?: string; readonly claims?: string }
  readonly canDeny: boolean
  /** Where the user may be sent afterwards. */
  readonly destination: string | undefined
}

export async function loginPage(view: LoginView): Promise<Response> {
  const { heading, clientName, errors } = view
  const body = html`<header>
      <h1>${heading}</h1>
      ${clientName === undefined ? '' : html`<p class="soft">to go on to <strong>${clientName}</strong></p>`}
    </header>
    ${alert(Object.values(errors))}
    <form method="post" class="stack">${fields(view)}</form>`
  const [problem] = Object.values(errors)
  const formAction = formActionOnwards(view.destination)
  if (problem === undefined) return pageResponse(await page(heading, body), { formAction })
  const response = pageResponse(await page(`Error: ${heading}`, body), { status: 400, formAction })
  return markRefusal(response, oauthError('invalid_request', problem))
}

/** The unseen button is the first one, so it is the one that Enter in the subject field presses. */
function fields({ formKey, users, sub, claims, errors, canDeny }: LoginView): Html {
  return html`${formKeyInput(formKey)}
    <button type="submit" class="unseen" name="action" value="sign-in" tabindex="-1" aria-hidden="true">
      Sign in
    </button>
    ${people(users)} ${subjectField(sub, errors.sub)} ${claimsField(claims, errors.claims)}
    <div class="actions">
      <button type="submit" class="primary" name="action" value="sign-in">Sign in</button>
      ${canDeny ? html`<button type="submit" name="action" value="deny">Deny</button>` : ''}
    </div>`
}

function people(users: readonly User[]): Html {
  if (users.length === 0) return html``
  return html`<ul class="people" aria-label="Users">
      ${users.map(personButton)}
    </ul>
    <p class="rule">or someone else</p>`
}

function subjectField(value: string, error: string | undefined): Html {
  return html`<div>
    <label for="sub">Subject</label>
    <input
      id="sub"
      name="sub"
      value="${value}"
      maxlength="255"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      ${error === undefined ? '' : html`aria-invalid="true" aria-describedby="problem"`}
    />
  </div>`
}

function claimsField(value: string, error: string | undefined): Html {
  return html`<details ${value === '' ? '' : 'open'}>
    <summary>Claims for this sign-in</summary>
    <label for="claims">Claims as a JSON object</label>
    <textarea
      id="claims"
      name="claims"
      spellcheck="false"
      aria-describedby="claims-help${error === undefined ? '' : ' problem'}"
      ${error === undefined ? '' : html`aria-invalid="true"`}
    >
${value}</textarea>
    <p class="help" id="claims-help">
      They go into the ID token, the access token and userinfo, whichever user signs in.
    </p>
  </details>`
}

function alert(errors: readonly string[]): Html {
  if (errors.length === 0) return html``
  return html`<div class="notice bad" role="alert" id="problem">
    ${errors.map(error => html`<p>${error}</p>`)}
  </div>`
}
