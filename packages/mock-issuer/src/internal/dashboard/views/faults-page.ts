import { html } from 'hono/html'
import { endpointNames } from '../../endpoint-name.ts'
import type { Fault } from '../../faults/fault.ts'
import type { Html } from '../../pages/document.ts'
import { formKeyInput } from '../../pages/form-key-input.ts'
import type { DashboardView } from '../dashboard-view.ts'
import { faultKinds } from '../fault-kinds.ts'
import { clockPanel } from './clock-panel.ts'
import { layout } from './layout.ts'

const longest = 120

/** Makes endpoints misbehave and moves the time. */
export function faultsPage(view: DashboardView): Promise<string> {
  const content = html`<h1>Faults and clock</h1>
    ${faultTable(view)}
    <div class="columns">${view.control ? faultForm(view) : ''}${clockPanel(view)}</div>`
  return layout(view, { path: '/dashboard/faults', title: 'Faults and clock', content })
}

function faultTable({ context, control, formKey }: DashboardView): Html {
  const set = context.faults.list()
  const rows = set.map(
    ({ endpoint, fault }) =>
      html`<tr>
        <td data-label="Endpoint"><strong>${endpoint}</strong></td>
        <td data-label="Fault"><code>${written(fault)}</code></td>
        <td data-label="Requests">${fault.times === undefined ? 'all' : `${fault.times}`}</td>
        ${control ? html`<td data-label="" class="act">${clearForm(formKey, endpoint)}</td>` : ''}
      </tr>`
  )
  return html`<section class="panel flush" aria-labelledby="set">
    <h2 id="set">Faults that are set</h2>
    ${
      set.length === 0
        ? html`<p class="empty">None. Every endpoint tells the truth.</p>`
        : html`<table class="data">
            <thead>
              <tr>
                <th scope="col">Endpoint</th>
                <th scope="col">Fault</th>
                <th scope="col">Requests</th>
                ${control ? html`<th scope="col"><span class="unseen">Change</span></th>` : ''}
              </tr>
            </thead>
            <tbody>
              ${rows}
            </tbody>
          </table>`
    }
  </section>`
}

/** As it was given to `issuer.faults.set`. */
function written(fault: Fault): string {
  const text = JSON.stringify({ ...fault, times: undefined })
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

function clearForm(formKey: string, endpoint: string): Html {
  return html`<form method="post" action="/dashboard/faults/clear">
    ${formKeyInput(formKey)}<input type="hidden" name="endpoint" value="${endpoint}" />
    <button type="submit" class="small" aria-label="Clear the faults of ${endpoint}">Clear</button>
  </form>`
}

function faultForm({ formKey, typed }: DashboardView): Html {
  const chosen = (name: string, value: string): string => (typed?.get(name) === value ? 'selected' : '')
  return html`<section class="panel" aria-labelledby="set-fault">
    <h2 id="set-fault">Set a fault</h2>
    <form method="post" action="/dashboard/faults/set" class="stack">
      ${formKeyInput(formKey)}
      <div class="fields">
        <div>
          <label for="endpoint">Endpoint</label>
          <select id="endpoint" name="endpoint">
            ${endpointNames.map(
              name => html`<option value="${name}" ${chosen('endpoint', name)}>${name}</option>`
            )}
          </select>
        </div>
        <div>
          <label for="kind">What it does</label>
          <select id="kind" name="kind">
            ${[...faultKinds].map(
              ([name, { label }]) => html`<option value="${name}" ${chosen('kind', name)}>${label}</option>`
            )}
          </select>
        </div>
        <div>
          <label for="times">Number of requests</label>
          <input id="times" name="times" inputmode="numeric" placeholder="all" autocomplete="off" />
        </div>
      </div>
      <button type="submit" class="primary">Set fault</button>
    </form>
  </section>`
}
