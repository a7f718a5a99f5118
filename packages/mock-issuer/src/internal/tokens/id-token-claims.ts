import type { IssuerContext } from '../context.ts'
import { type IdTokenClaims, defaultClientId, defaultSubject } from './claims.ts'

/** The required claims of OpenID Connect Core 1.0 section 2, under the claims of the caller. */
export function idTokenClaims(
  { address, clients, clock }: IssuerContext,
  claims: IdTokenClaims,
  lifetimeSeconds: number
): IdTokenClaims {
  const iat = Math.floor(clock.now() / 1000)
  const [firstClient = defaultClientId] = clients.keys()
  return {
    iss: address.url(),
    sub: defaultSubject,
    aud: firstClient,
    iat,
    exp: iat + lifetimeSeconds,
    ...authorizedParty(claims.aud),
    ...claims
  }
}

/** Several audiences need an authorized party (OpenID Connect Core 1.0 section 3.1.3.7). */
function authorizedParty(audience: IdTokenClaims['aud']): IdTokenClaims {
  return Array.isArray(audience) && audience.length > 1 ? { azp: String(audience[0]) } : {}
}
