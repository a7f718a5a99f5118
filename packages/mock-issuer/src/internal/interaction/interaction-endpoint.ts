import type { Handler, IssuerContext } from '../context.ts'
import { type Form, readForm } from '../http/form.ts'
import { isOAuthError, oauthError } from '../oauth-error.ts'
import { errorPage } from '../pages/error-page.ts'
import { formKeyName } from '../pages/form-key-input.ts'
import { answerConsent } from './answer-consent.ts'
import { answerLogin } from './answer-login.ts'
import { knownBrowser } from './browser.ts'
import type { PendingInteraction } from './pending-interaction.ts'
import { showConsent } from './show-consent.ts'
import { showLogin } from './show-login.ts'

/** Shows the page a browser was sent to, and takes what the user answers. */
export const interaction: Handler = (context, incoming) => {
  const pending = context.interactions.pending.get(new URL(incoming.url).pathname.split('/').at(-1) ?? '')
  if (!pending) {
    return errorPage(
      oauthError('invalid_request', 'this page is out of date, begin again at the application')
    )
  }
  if (pending.browser !== knownBrowser(incoming)) {
    return errorPage(oauthError('access_denied', 'this page belongs to another browser', 403))
  }
  return incoming.method === 'POST' ? answer(context, pending, incoming) : show(context, pending)
}

function show(context: IssuerContext, pending: PendingInteraction): Promise<Response> {
  return pending.step === 'login' ? showLogin(context, pending) : showConsent(context, pending)
}

async function answer(
  context: IssuerContext,
  pending: PendingInteraction,
  incoming: Request
): Promise<Response> {
  const form = await readForm(incoming)
  if (isOAuthError(form)) return errorPage(form)
  if (!isOurs(context, pending, form)) {
    return errorPage(
      oauthError('access_denied', 'the form is out of date, go back and load the page again', 403)
    )
  }
  return pending.step === 'login'
    ? answerLogin(context, pending, form, incoming)
    : answerConsent(context, pending, form)
}

function isOurs({ interactions }: IssuerContext, { id, browser }: PendingInteraction, form: Form): boolean {
  return interactions.formKeys.redeem(form.get(formKeyName), id, browser)
}
