import type { IssuerContext } from '../context.ts'
import type { Authorization } from '../state/authorization.ts'

/** What a client is allowed in its own name: there is no user and no session. */
export function clientAuthorization(
  { random }: IssuerContext,
  clientId: string,
  scopes: readonly string[],
  audience: readonly string[]
): Authorization {
  return {
    id: random.uuid(),
    clientId,
    scopes,
    audience,
    sub: undefined,
    sessionId: undefined,
    authTime: undefined,
    authTimeAsked: false,
    acr: undefined,
    amr: undefined,
    revoked: false
  }
}
