import type { IssuerContext } from '../context.ts'
import { extraClaims } from '../users/extra-claims.ts'
import { type IdTokenClaims, defaultClientId, defaultSubject } from './claims.ts'

/** The required claims of OpenID Connect Core 1.0 section 2, then those configured, under the claims of the caller. */
export function idTokenClaims(
  context: IssuerContext,
  claims: IdTokenClaims,
  lifetimeSeconds: number
): IdTokenClaims {
  const { address, clients, clock, users } = context
  const iat = Math.floor(clock.now() / 1000)
  const sub = claims.sub ?? users.current()?.sub ?? defaultSubject
  return {
    iss: address.url(),
    sub,
    aud: clients.all()[0]?.id ?? defaultClientId,
    iat,
    exp: iat + lifetimeSeconds,
    ...authorizedParty(claims.aud),
    ...extraClaims(context, 'idToken', sub),
    ...claims
  }
}

/** Several audiences need an authorized party (OpenID Connect Core 1.0 section 3.1.3.7). */
function authorizedParty(audience: IdTokenClaims['aud']): IdTokenClaims {
  return Array.isArray(audience) && audience.length > 1 ? { azp: String(audience[0]) } : {}
}
