import { html } from 'hono/html'
import type { Html } from '../../pages/document.ts'
import { formKeyInput } from '../../pages/form-key-input.ts'
import type { DashboardView } from '../dashboard-view.ts'
import { tokenKinds } from '../token-kinds.ts'
import { textField } from './text-field.ts'

export function mintForm({ context, formKey, typed }: DashboardView): Html {
  const { clients, settings, users } = context
  const value = (name: string): string => typed?.get(name) ?? ''
  return html`<section class="panel" aria-labelledby="mint">
    <h2 id="mint">Mint</h2>
    <form method="post" action="/dashboard/tokens/mint" class="stack">
      ${formKeyInput(formKey)}
      <div>
        <label for="kind">Kind</label>
        <select id="kind" name="kind">
          ${group('Good', value('kind'))}${group('Bad on purpose', value('kind'))}
        </select>
      </div>
      <div class="fields">
        ${textField({ name: 'sub', label: 'Subject', value: value('sub'), hint: users.current()?.sub })}
        ${textField({ name: 'clientId', label: 'Client', value: value('clientId'), hint: clients.all()[0]?.id })}
        ${textField({ name: 'scope', label: 'Scope', value: value('scope'), hint: 'orders:read' })}
        ${textField({ name: 'audience', label: 'Audience', value: value('audience'), hint: settings.audience })}
        ${textField({ name: 'expiresIn', label: 'Lifetime', value: value('expiresIn'), hint: '1h' })}
      </div>
      <div>
        <label for="claims">More claims as a JSON object</label>
        <textarea id="claims" name="claims" spellcheck="false" aria-describedby="claims-help">
${value('claims')}</textarea>
        <p class="help" id="claims-help">Empty fields take the default of the kind.</p>
      </div>
      <button type="submit" class="primary">Mint</button>
    </form>
  </section>`
}

function group(name: string, chosen: string): Html {
  const options = [...tokenKinds].filter(([, kind]) => kind.group === name)
  return html`<optgroup label="${name}">
    ${options.map(
      ([value, { label }]) =>
        html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${label}</option>`
    )}
  </optgroup>`
}
