import { html } from 'hono/html'
import type { Html } from './document.ts'
import { scopeWords } from './scope-words.ts'

export function scopeList(scopes: readonly string[], allowedBefore: readonly string[] = []): Html {
  if (scopes.length === 0) return html`<p class="soft">It asks for no scope.</p>`
  const rows = scopes.map(
    scope =>
      html`<li>
        <span><span>${scopeWords(scope)}</span><code>${scope}</code></span>
        ${allowedBefore.includes(scope) ? html`<span class="badge good">allowed before</span>` : ''}
      </li>`
  )
  return html`<ul class="scopes">
    ${rows}
  </ul>`
}
