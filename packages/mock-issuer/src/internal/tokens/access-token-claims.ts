import type { IssuerContext } from '../context.ts'
import { type AccessTokenClaims, defaultClientId, defaultSubject } from './claims.ts'

/** The required claims of RFC 9068 section 2.2, under the claims of the caller. */
export function accessTokenClaims(
  { address, clients, clock, settings }: IssuerContext,
  claims: AccessTokenClaims,
  lifetimeSeconds: number
): AccessTokenClaims {
  const iat = Math.floor(clock.now() / 1000)
  const [firstClient = defaultClientId] = clients.keys()
  return {
    iss: address.url(),
    sub: defaultSubject,
    aud: settings.audience,
    client_id: firstClient,
    iat,
    exp: iat + lifetimeSeconds,
    jti: crypto.randomUUID(),
    ...claims
  }
}
