import type { IssuerContext } from '../../context.ts'
import type { Authorization } from '../../state/authorization.ts'
import type { Session } from '../../state/session.ts'
import type { AuthorizationRequest } from './authorization-request.ts'

/** What a signed-in user allows the client with this request. */
export function userAuthorization(
  { random }: IssuerContext,
  { client, scopes, audience, maxAge }: AuthorizationRequest,
  { id: sessionId, sub, authTime, acr, amr }: Session
): Authorization {
  return {
    id: random.uuid(),
    clientId: client.id,
    sub,
    scopes,
    audience,
    sessionId,
    authTime,
    authTimeAsked: maxAge !== undefined || client.requireAuthTime,
    acr,
    amr,
    revoked: false
  }
}
