import type { IssuerContext } from '../context.ts'
import type { AuthorizationRequest } from '../endpoints/authorize/authorization-request.ts'
import type { Session } from '../state/session.ts'
import { cookieSession } from './cookie-session.ts'
import { sessionOf } from './session-of.ts'
import { wantedSubject } from './wanted-subject.ts'

/**
 * The session a request comes with. With pages the browser has a cookie; without, there is one
 * imaginary browser in which every user may have signed in.
 */
export function currentSession(
  context: IssuerContext,
  request: AuthorizationRequest,
  incoming: Request
): Session | undefined {
  if (request.client.interaction === 'page') return cookieSession(context, incoming)
  const sub = wantedSubject(context, request) ?? context.users.current()?.sub
  return sub === undefined ? undefined : sessionOf(context, sub)
}
