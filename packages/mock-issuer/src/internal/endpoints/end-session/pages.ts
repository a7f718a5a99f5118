import { html } from 'hono/html'
import { formActionOnwards } from '../../pages/form-action.ts'
import { page } from '../../pages/page.ts'
import { pageResponse } from '../../pages/page-response.ts'

export async function confirmationPage(
  clientName: string | undefined,
  promptId: string,
  destination: string | undefined
): Promise<Response> {
  const title = 'Sign out?'
  const body = html`<header>
      <h1>${title}</h1>
      <p class="soft"><strong>${clientName ?? 'An application'}</strong> sent you here to sign out.</p>
    </header>
    <form method="post">
      <input type="hidden" name="prompt" value="${promptId}" />
      <div class="actions">
        <button type="submit" class="primary" name="decision" value="leave">Sign out</button>
        <button type="submit" name="decision" value="stay">Stay signed in</button>
      </div>
    </form>`
  return pageResponse(await page(title, body), { formAction: formActionOnwards(destination) })
}

export async function signedOutPage(heading: string): Promise<Response> {
  return pageResponse(await page(heading, html`<h1>${heading}</h1>`))
}
