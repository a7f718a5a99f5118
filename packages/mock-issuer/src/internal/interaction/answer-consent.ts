import type { IssuerContext } from '../context.ts'
import type { AuthorizationRequest } from '../endpoints/authorize/authorization-request.ts'
import { grantRequest } from '../endpoints/authorize/grant-request.ts'
import { refuseRequest } from '../endpoints/authorize/refuse-request.ts'
import type { Form } from '../http/form.ts'
import { oauthError } from '../oauth-error.ts'
import { errorPage } from '../pages/error-page.ts'
import { redirect } from '../response-modes/redirect.ts'
import type { Session } from '../state/session.ts'
import { interactionPath } from './interaction-path.ts'
import type { PendingInteraction } from './pending-interaction.ts'
import { signedOut } from './show-consent.ts'
import { withdrawConsent } from './withdraw-consent.ts'

/** Grants, refuses, or takes back what was granted before. Whatever is not a clear yes is a no. */
export async function answerConsent(
  context: IssuerContext,
  pending: PendingInteraction,
  form: Form
): Promise<Response> {
  const { id, purpose, sessionId = '' } = pending
  const session = context.state.sessions.get(sessionId)
  if (!session || purpose.kind !== 'authorization') return errorPage(signedOut)
  if (form.get('action') === 'withdraw') return withdraw(context, pending, session, purpose.request)
  context.interactions.pending.delete(id)
  return form.get('action') === 'allow'
    ? grantRequest(context, purpose.request, session, { remember: form.get('remember') === 'yes' })
    : refuseRequest(context, purpose.request, oauthError('access_denied', 'the user denied the request'))
}

function withdraw(
  context: IssuerContext,
  { id }: PendingInteraction,
  { sub }: Session,
  { client }: AuthorizationRequest
): Response {
  withdrawConsent(context, sub, client.id)
  return redirect(interactionPath(context.address.path, id))
}
