import type { IssuerContext } from '../context.ts'
import { type AccessTokenOrder, issueAccessToken } from '../tokens/issue-access-token.ts'
import { issueIdToken } from '../tokens/issue-id-token.ts'
import { issueRefreshToken } from '../tokens/issue-refresh-token.ts'
import type { TokenResponse } from './grant.ts'
import { tokenResponse } from './token-response.ts'

export interface TokensOrder extends AccessTokenOrder {
  readonly nonce?: string | undefined
  readonly withRefreshToken: boolean
}

/** Issues what a user allowed: an access token, with `openid` an ID token, on order a refresh token. */
export async function issueTokens(context: IssuerContext, order: TokensOrder): Promise<TokenResponse> {
  const { authorization, client, confirmation, nonce, scopes, withRefreshToken } = order
  const accessToken = await issueAccessToken(context, order)
  const about = { client, authorization, scopes, nonce, accessToken: accessToken.id }
  const idToken = scopes.includes('openid') ? { id_token: await issueIdToken(context, about) } : {}
  const refreshToken = withRefreshToken
    ? { refresh_token: issueRefreshToken(context, authorization, bound(order) ? confirmation : undefined).id }
    : {}
  return { ...tokenResponse(accessToken), ...refreshToken, ...idToken }
}

/** Only a public client's refresh token is bound: a confidential client authenticates (RFC 9449 section 5). */
function bound({ client }: TokensOrder): boolean {
  return client.authMethod === 'none'
}
