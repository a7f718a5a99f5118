import type { AuthorizationDetail } from '../authorization-details/authorization-detail.ts'
import type { AccessToken } from '../state/access-token.ts'
import type { TokenResponse } from './grant.ts'

/** The members every grant answers with (RFC 6749 section 5.1). */
export function tokenResponse({ id, claims, confirmation }: AccessToken): TokenResponse {
  const { exp, iat, scope, authorization_details: details } = claims
  return {
    access_token: id,
    token_type: confirmation?.['jkt'] === undefined ? 'Bearer' : 'DPoP',
    expires_in: Number(exp) - Number(iat),
    ...(typeof scope === 'string' ? { scope } : {}),
    ...(Array.isArray(details) ? { authorization_details: details as readonly AuthorizationDetail[] } : {})
  }
}
