import { html } from 'hono/html'
import type { Html } from './document.ts'

/** The field that carries the one-time value. */
export const formKeyName = 'form_key'

export function formKeyInput(key: string): Html {
  return html`<input type="hidden" name="${formKeyName}" value="${key}" />`
}
