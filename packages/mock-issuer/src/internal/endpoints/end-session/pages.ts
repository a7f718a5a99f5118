import { html } from 'hono/html'
import { formActionSource } from '../../pages/form-post-page.ts'
import { page } from '../../pages/page.ts'
import { pageResponse } from '../../pages/page-response.ts'

/** Browsers hold the way of a form to its end, so the policy names the destination too. */
export async function confirmationPage(
  clientName: string | undefined,
  promptId: string,
  destination: string | undefined
): Promise<Response> {
  const title = 'Sign out?'
  const body = html`<h1>${title}</h1>
    <p>${clientName ?? 'An application'} sent you here to sign out.</p>
    <form method="post">
      <input type="hidden" name="prompt" value="${promptId}" />
      <button type="submit" name="decision" value="leave">Sign out</button>
      <button type="submit" name="decision" value="stay">Stay signed in</button>
    </form>`
  return pageResponse(await page(title, body), {
    formAction: destination === undefined ? "'self'" : `'self' ${formActionSource(destination)}`
  })
}

export async function signedOutPage(heading: string): Promise<Response> {
  return pageResponse(await page(heading, html`<h1>${heading}</h1>`))
}
