import type { AccessTokenAuth } from '@jeton/gate'
import { clientOf } from './client-of.ts'
import { principalOf } from './principal-of.ts'
import { scopesOf } from './scopes-of.ts'
import type { SignedToken } from './token.ts'

/** Tells handlers what a verified token says; `typed` are its claims as the application's schema made them. */
export function authOf({ claims, trusted }: SignedToken, typed: unknown): AccessTokenAuth<unknown> {
  const clientId = clientOf(claims, trusted.preset)
  const { sub, exp, aud } = claims
  const audience = typeof aud === 'string' ? [aud] : Array.isArray(aud) ? (aud as readonly string[]) : []
  return Object.freeze({
    kind: 'access_token',
    issuer: trusted.issuer,
    principal: principalOf(claims, clientId),
    scopes: scopesOf(claims),
    audience: Object.freeze([...audience]),
    claims: typed,
    ...(typeof sub === 'string' && { subject: sub }),
    ...(clientId !== undefined && { clientId }),
    ...(typeof exp === 'number' && { expiresAt: exp })
  } satisfies AccessTokenAuth<unknown>)
}
