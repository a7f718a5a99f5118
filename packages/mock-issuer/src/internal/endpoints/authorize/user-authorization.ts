import type { IssuerContext } from '../../context.ts'
import type { Authorization } from '../../state/authorization.ts'
import type { Session } from '../../state/session.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import { requestedExtras } from './requested-extras.ts'

/** What a signed-in user allows the client with this request. */
export function userAuthorization(
  context: IssuerContext,
  request: AuthorizationRequest,
  { id: sessionId, sub, authTime, acr, amr, claims }: Session
): Authorization {
  const { client, scopes, audience, maxAge } = request
  const extras = requestedExtras(context, request)
  const authTimeWanted = extras.claimsRequest?.idToken.includes('auth_time') === true
  return {
    ...extras,
    id: context.random.uuid(),
    clientId: client.id,
    sub,
    scopes,
    audience,
    sessionId,
    authTime,
    authTimeAsked: maxAge !== undefined || client.requireAuthTime || authTimeWanted,
    acr,
    amr,
    claims,
    revoked: false
  }
}
