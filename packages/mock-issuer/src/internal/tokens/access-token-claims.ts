import type { IssuerContext } from '../context.ts'
import { extraClaims } from '../users/extra-claims.ts'
import { type AccessTokenClaims, defaultClientId, defaultSubject } from './claims.ts'

/** The required claims of RFC 9068 section 2.2, then those configured, under the claims of the caller. */
export function accessTokenClaims(
  context: IssuerContext,
  claims: AccessTokenClaims,
  lifetimeSeconds: number
): AccessTokenClaims {
  const { address, clients, clock, random, settings, users } = context
  const iat = Math.floor(clock.now() / 1000)
  const sub = claims.sub ?? users.current()?.sub ?? defaultSubject
  return {
    iss: address.url(),
    sub,
    aud: settings.audience,
    client_id: clients.all()[0]?.id ?? defaultClientId,
    iat,
    exp: iat + lifetimeSeconds,
    jti: random.uuid(),
    ...extraClaims(context, 'accessToken', sub),
    ...claims
  }
}
