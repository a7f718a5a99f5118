import { html } from 'hono/html'
import type { Html } from '../../pages/document.ts'
import { formKeyInput } from '../../pages/form-key-input.ts'
import type { DashboardView } from '../dashboard-view.ts'

export function clockPanel({ context, control, formKey, typed }: DashboardView): Html {
  const { clock } = context
  return html`<section class="panel" aria-labelledby="clock">
    <h2 id="clock">Clock</h2>
    <p>
      <time>${new Date(clock.now()).toISOString()}</time>
      ${clock.isFrozen() ? html`<span class="badge warn">frozen</span>` : ''}
    </p>
    ${control ? controls(formKey, typed?.get('by') ?? '1h') : ''}
  </section>`
}

function controls(formKey: string, by: string): Html {
  return html`<form method="post" action="/dashboard/clock/advance" class="stack">
      ${formKeyInput(formKey)}
      <div>
        <label for="by">Put it forward by</label>
        <input id="by" name="by" value="${by}" autocomplete="off" aria-describedby="by-help" />
        <p class="help" id="by-help">A number and a unit: 30s, 10m, 1h, 2d</p>
      </div>
      <button type="submit" class="primary">Put forward</button>
    </form>
    <div class="actions">
      <form method="post" action="/dashboard/clock/freeze">
        ${formKeyInput(formKey)}<button type="submit">Freeze</button>
      </form>
      <form method="post" action="/dashboard/clock/restore">
        ${formKeyInput(formKey)}<button type="submit">True time</button>
      </form>
    </div>`
}
