import type { Client } from '../clients/client.ts'
import type { IssuerContext } from '../context.ts'
import { type OAuthError, oauthError } from '../oauth-error.ts'
import { verifyIdToken } from '../tokens/verify-id-token.ts'

/**
 * Revokes a token of the client: a refresh token with its whole family, an access token alone. The hint
 * only speeds up a search, so it is not needed. A token nobody knows is as good as revoked (RFC 7009
 * section 2.2).
 */
export async function revoke(
  context: IssuerContext,
  { id }: Client,
  text: string
): Promise<OAuthError | undefined> {
  const { accessTokens, refreshTokens } = context.state
  const refreshToken = refreshTokens.remembered(text)
  const accessToken = accessTokens.remembered(text)
  const token = refreshToken ?? accessToken
  if (!token) return unknownToken(context, text)
  if (token.authorization.clientId !== id) {
    return oauthError('invalid_request', 'the token was issued to another client')
  }
  if (refreshToken) refreshToken.authorization.revoked = true
  if (accessToken) accessToken.revoked = true
  return undefined
}

async function unknownToken(context: IssuerContext, text: string): Promise<OAuthError | undefined> {
  return (await verifyIdToken(context, text))
    ? oauthError('unsupported_token_type', 'an ID token cannot be revoked')
    : undefined
}
