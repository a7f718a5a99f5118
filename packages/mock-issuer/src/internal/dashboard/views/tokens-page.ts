import { html } from 'hono/html'
import type { Html } from '../../pages/document.ts'
import { formKeyInput } from '../../pages/form-key-input.ts'
import type { DashboardView } from '../dashboard-view.ts'
import type { Inspection } from '../inspect-token.ts'
import { layout } from './layout.ts'
import { mintForm } from './mint-form.ts'

/** Mints tokens, and says what is in one. */
export function tokensPage(view: DashboardView): Promise<string> {
  const { inspection, minted } = view
  const content = html`<h1>Tokens</h1>
    ${inspection ? result(inspection, minted === undefined ? 'Inspected' : 'Minted') : ''}
    <div class="columns">${view.control ? mintForm(view) : ''}${inspectForm(view)}</div>`
  return layout(view, { path: '/dashboard/tokens', title: 'Tokens', content })
}

function inspectForm({ formKey, typed }: DashboardView): Html {
  return html`<section class="panel" aria-labelledby="inspect">
    <h2 id="inspect">Inspect</h2>
    <form method="post" action="/dashboard/tokens/inspect" class="stack">
      ${formKeyInput(formKey)}
      <div>
        <label for="token">Token</label>
        <textarea id="token" name="token" spellcheck="false" required aria-describedby="token-help">
${typed?.get('token') ?? ''}</textarea>
        <p class="help" id="token-help">
          It is decoded and compared with the keys and the memory of this issuer. Whether an API should take
          it is for the API to say.
        </p>
      </div>
      <button type="submit" class="primary">Inspect</button>
    </form>
  </section>`
}

function result({ text, kind, header, payload, facts }: Inspection, heading: string): Html {
  const rows = facts.map(
    ({ name, text: fact, tone }) =>
      html`<dt>${name}</dt>
        <dd class="${tone}-text">${fact}</dd>`
  )
  return html`<section class="panel" aria-labelledby="result">
    <div class="head">
      <h2 id="result">${heading}</h2>
      <span class="badge">${kind}</span>
    </div>
    <label for="result-token" class="unseen">Token</label>
    <textarea id="result-token" class="token" readonly spellcheck="false">${text}</textarea>
    <dl class="facts">${rows}</dl>
    <div class="columns">${part('Header', header)}${part('Claims', payload)}</div>
  </section>`
}

function part(heading: string, json: string | undefined): Html {
  if (json === undefined) return html``
  return html`<div>
    <h3>${heading}</h3>
    <pre>${json}</pre>
  </div>`
}
