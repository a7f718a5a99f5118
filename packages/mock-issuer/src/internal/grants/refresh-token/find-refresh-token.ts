import type { IssuerContext } from '../../context.ts'
import { type OAuthError, oauthError } from '../../oauth-error.ts'
import type { RefreshToken } from '../../state/refresh-token.ts'
import type { TokenRequest } from '../grant.ts'

/** Finds the refresh token of a request. Reuse of a rotated one ends its family (RFC 9700 section 4.14.2). */
export function findRefreshToken(
  { state }: IssuerContext,
  { client, form }: TokenRequest
): RefreshToken | OAuthError {
  const text = form.get('refresh_token')
  if (text === undefined) return oauthError('invalid_request', 'refresh_token is missing')
  const token = state.refreshTokens.remembered(text)
  if (!token) return oauthError('invalid_grant', 'the refresh token is unknown')
  if (token.authorization.clientId !== client.id) {
    return oauthError('invalid_grant', 'the refresh token was issued to another client')
  }
  if (token.rotated) {
    token.authorization.revoked = true
    return oauthError('invalid_grant', 'the refresh token was used before; its family is revoked')
  }
  return (
    state.refreshTokens.get(text) ?? oauthError('invalid_grant', 'the refresh token is expired or revoked')
  )
}
