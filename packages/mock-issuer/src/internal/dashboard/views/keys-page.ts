import { html } from 'hono/html'
import { createKeyControl } from '../../keys/create-key-control.ts'
import type { KeyRecord } from '../../keys/key-control.ts'
import type { Html } from '../../pages/document.ts'
import { formKeyInput } from '../../pages/form-key-input.ts'
import type { DashboardView } from '../dashboard-view.ts'
import { layout } from './layout.ts'

/** The keys, and the button that rotates them. */
export async function keysPage(view: DashboardView): Promise<string> {
  const { control, context } = view
  const keys = await createKeyControl(context).list()
  const content = html`<h1>Keys</h1>
    <section class="panel flush" aria-labelledby="keys">
      <div class="head">
        <h2 id="keys">Key set</h2>
        <a href="${context.address.path}/jwks">JWKS</a>
      </div>
      ${keys.length === 0 ? html`<p class="empty">A key is made when the first token is signed.</p>` : table(view, keys)}
    </section>
    ${control ? rotation(view) : ''}`
  return layout(view, { path: '/dashboard/keys', title: 'Keys', content })
}

function table({ control, formKey }: DashboardView, keys: readonly KeyRecord[]): Html {
  const rows = keys.map(
    ({ kid, algorithm, published, signing }) =>
      html`<tr>
        <td data-label="Key"><code>${kid}</code></td>
        <td data-label="Algorithm">${algorithm}</td>
        <td data-label="State">
          <span>
            <span class="badge ${published ? 'good' : 'warn'}">${published ? 'published' : 'hidden'}</span>
            ${signing ? html`<span class="badge">signs</span>` : ''}
          </span>
        </td>
        ${
          control
            ? html`<td data-label="" class="act">
                <form method="post" action="/dashboard/keys/retire">
                  ${formKeyInput(formKey)}<input type="hidden" name="kid" value="${kid}" />
                  <button type="submit" class="small" aria-label="Retire key ${kid}">Retire</button>
                </form>
              </td>`
            : ''
        }
      </tr>`
  )
  return html`<table class="data">
    <thead>
      <tr>
        <th scope="col">Key</th>
        <th scope="col">Algorithm</th>
        <th scope="col">State</th>
        ${control ? html`<th scope="col"><span class="unseen">Change</span></th>` : ''}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`
}

function rotation({ formKey }: DashboardView): Html {
  return html`<section class="panel" aria-labelledby="rotate">
    <h2 id="rotate">Rotate</h2>
    <p class="soft">A new key signs from now on, for every algorithm in use.</p>
    <form method="post" action="/dashboard/keys/rotate" class="stack">
      ${formKeyInput(formKey)}
      <label class="check">
        <input type="checkbox" name="retire" value="yes" />
        <span>Take the old keys out of the key set, so tokens they signed cannot be verified any more</span>
      </label>
      <button type="submit" class="primary">Rotate keys</button>
    </form>
  </section>`
}
