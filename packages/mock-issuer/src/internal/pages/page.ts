import { html } from 'hono/html'
import { type Html, htmlDocument } from './document.ts'

/** A page with one task: a card in the middle, and below it a line that says what this is. */
export function page(title: string, body: Html): Promise<string> {
  return htmlDocument({
    title,
    body: html`<div class="single">
      <main class="card">${body}</main>
      <footer class="foot">Mock issuer for tests. No password is asked, nobody is checked.</footer>
    </div>`
  })
}
