import { html } from 'hono/html'
import type { Html } from '../../pages/document.ts'

interface TextField {
  readonly name: string
  readonly label: string
  readonly value?: string
  /** An example of what to type. */
  readonly hint?: string | undefined
}

export function textField({ name, label, value = '', hint = '' }: TextField): Html {
  return html`<div>
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      value="${value}"
      placeholder="${hint}"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
    />
  </div>`
}
