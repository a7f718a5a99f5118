import type { IssuerContext } from '../context.ts'
import type { AuthorizationRequest } from '../endpoints/authorize/authorization-request.ts'
import { grantRequest } from '../endpoints/authorize/grant-request.ts'
import { refuseRequest } from '../endpoints/authorize/refuse-request.ts'
import type { Form } from '../http/form.ts'
import { oauthError } from '../oauth-error.ts'
import { redirect } from '../response-modes/redirect.ts'
import type { Session } from '../state/session.ts'
import { cookieSession, startCookieSession } from './cookie-session.ts'
import { interactionPath } from './interaction-path.ts'
import { lacksConsent } from './lacks-consent.ts'
import type { PendingInteraction } from './pending-interaction.ts'
import { reachedAcr } from './reached-acr.ts'
import { type Login, readLogin } from './read-login.ts'
import { showLogin } from './show-login.ts'
import { signIn } from './sign-in.ts'

/** Signs the user in, or sends the refusal to the client. */
export async function answerLogin(
  context: IssuerContext,
  pending: PendingInteraction,
  form: Form,
  incoming: Request
): Promise<Response> {
  const { purpose } = pending
  const request = purpose.kind === 'authorization' ? purpose.request : undefined
  if (request && form.get('action') === 'deny') return refuse(context, pending, request, 'access_denied')
  const login = readLogin(form)
  if (login.kind === 'unusable') return showLogin(context, pending, login.trouble)
  if (request && !isAbout(request, login)) return refuse(context, pending, request, 'login_required')
  const session = beginSession(context, login, request, incoming)
  const setCookie = startCookieSession(context, incoming, session)
  const response = await goOn(context, pending, session)
  response.headers.append('set-cookie', setCookie)
  return response
}

/** A request with the ID token of one user cannot be answered for another (OpenID Connect Core 1.0 section 3.1.2.1). */
function isAbout({ idTokenHint }: AuthorizationRequest, { sub }: Login): boolean {
  return typeof idTokenHint !== 'object' || idTokenHint.sub === sub
}

function refuse(
  context: IssuerContext,
  { id }: PendingInteraction,
  request: AuthorizationRequest,
  code: 'access_denied' | 'login_required'
): Promise<Response> {
  context.interactions.pending.delete(id)
  const reason =
    code === 'access_denied' ? 'the user refused to sign in' : 'another user than the hinted one signed in'
  return refuseRequest(context, request, oauthError(code, reason))
}

function beginSession(
  context: IssuerContext,
  { sub, claims }: Login,
  request: AuthorizationRequest | undefined,
  incoming: Request
): Session {
  const acr = request && reachedAcr(context, request)
  return signIn(context, { sub, claims, acr, session: cookieSession(context, incoming) })
}

async function goOn(
  context: IssuerContext,
  pending: PendingInteraction,
  session: Session
): Promise<Response> {
  const { id, purpose } = pending
  if (purpose.kind === 'authorization' && lacksConsent(context, purpose.request, session)) {
    context.interactions.pending.add({ ...pending, step: 'consent', sessionId: session.id })
    return redirect(interactionPath(context.address.path, id))
  }
  context.interactions.pending.delete(id)
  return purpose.kind === 'authorization'
    ? grantRequest(context, purpose.request, session)
    : redirect(purpose.path)
}
