import { html } from 'hono/html'
import type { Html } from '../../pages/document.ts'
import { formKeyInput } from '../../pages/form-key-input.ts'
import type { Consent } from '../../state/consent.ts'
import type { DashboardView } from '../dashboard-view.ts'

export function consentTable(view: DashboardView): Html {
  const consents = view.context.state.consents.valid()
  if (consents.length === 0) return html``
  return html`<section class="panel flush" aria-labelledby="consents">
    <h2 id="consents">Consent</h2>
    <table class="data">
      <thead>
        <tr>
          <th scope="col">Subject</th>
          <th scope="col">Client</th>
          <th scope="col">Scopes</th>
          ${view.control ? html`<th scope="col"><span class="unseen">Change</span></th>` : ''}
        </tr>
      </thead>
      <tbody>
        ${consents.map(consent => row(view, consent))}
      </tbody>
    </table>
  </section>`
}

function row({ control, formKey }: DashboardView, { sub, clientId, scopes }: Consent): Html {
  return html`<tr>
    <td data-label="Subject"><code>${sub}</code></td>
    <td data-label="Client"><code>${clientId}</code></td>
    <td data-label="Scopes">${scopes.join(' ')}</td>
    ${
      control
        ? html`<td data-label="" class="act">
            <form method="post" action="/dashboard/users/withdraw">
              ${formKeyInput(formKey)}<input type="hidden" name="sub" value="${sub}" />
              <input type="hidden" name="client" value="${clientId}" />
              <button type="submit" class="small" aria-label="Withdraw the consent of ${sub} for ${clientId}">
                Withdraw
              </button>
            </form>
          </td>`
        : ''
    }
  </tr>`
}
