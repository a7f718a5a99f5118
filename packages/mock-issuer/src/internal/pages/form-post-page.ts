import { html, raw } from 'hono/html'
import { formActionSource } from './form-action.ts'
import { page } from './page.ts'
import { pageResponse } from './page-response.ts'
import { hashSource } from './stylesheet.ts'

const script = 'document.forms[0].submit()'

/** A form that sends itself, or by a button without scripts (OAuth 2.0 Form Post Response Mode section 2). */
export async function formPostPage(
  action: string,
  members: Readonly<Record<string, string>>
): Promise<Response> {
  const inputs = Object.entries(members).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`
  )
  const body = html`<header>
      <h1>Back to the application</h1>
      <p class="soft">If nothing happens, go on by hand.</p>
    </header>
    <form method="post" action="${action}">
      ${inputs}<button type="submit" class="primary">Continue</button>
    </form>
    ${raw(`<script>${script}</script>`)}`
  return pageResponse(await page('Continue', body), {
    formAction: formActionSource(action),
    directives: [`script-src ${hashSource(script)}`]
  })
}
