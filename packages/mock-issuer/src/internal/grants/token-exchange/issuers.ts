import type { IssuerContext } from '../../context.ts'
import { type OAuthError, oauthError } from '../../oauth-error.ts'
import type { Authorization } from '../../state/authorization.ts'
import { issueAccessToken } from '../../tokens/issue-access-token.ts'
import { issueIdToken } from '../../tokens/issue-id-token.ts'
import { issueRefreshToken } from '../../tokens/issue-refresh-token.ts'
import type { TokenRequest, TokenResponse } from '../grant.ts'
import { tokenResponse } from '../token-response.ts'
import { tokenTypes } from './token-types.ts'

interface ExchangeOrder {
  readonly authorization: Authorization
  readonly claims: { readonly act?: unknown }
}

type Issuer = (
  context: IssuerContext,
  request: TokenRequest,
  order: ExchangeOrder
) => Promise<TokenResponse | OAuthError>

/** By `requested_token_type`. What is no access token has no use in a request (RFC 8693 section 2.2.1). */
export const issuers: ReadonlyMap<string, Issuer> = new Map<string, Issuer>([
  [tokenTypes.accessToken, (...order) => accessToken(tokenTypes.accessToken, ...order)],
  [
    tokenTypes.jwt,
    (context, request, order) => {
      const client = { ...request.client, accessTokenFormat: 'jwt' } as const
      return accessToken(tokenTypes.jwt, context, { ...request, client }, order)
    }
  ],
  [tokenTypes.refreshToken, refreshToken],
  [tokenTypes.idToken, idToken]
])

async function accessToken(
  type: string,
  context: IssuerContext,
  { client, confirmation }: TokenRequest,
  { authorization, claims }: ExchangeOrder
): Promise<TokenResponse> {
  const { scopes, audience } = authorization
  const order = { client, authorization, scopes, audience, confirmation, claims }
  return { ...tokenResponse(await issueAccessToken(context, order)), issued_token_type: type }
}

/** Refreshing brings tokens without `act`, so a delegation cannot be had this way. */
async function refreshToken(
  context: IssuerContext,
  { client }: TokenRequest,
  { authorization, claims }: ExchangeOrder
): Promise<TokenResponse | OAuthError> {
  if (claims.act !== undefined) return oauthError('invalid_request', 'an actor cannot have a refresh token')
  if (client.grantTypes && !client.grantTypes.includes('refresh_token')) {
    return oauthError('unauthorized_client', 'the client is not registered for refresh_token')
  }
  const { id } = issueRefreshToken(context, authorization)
  return notApplicable(id, tokenTypes.refreshToken, context.settings.lifetimes.refreshToken)
}

async function idToken(
  context: IssuerContext,
  { client }: TokenRequest,
  { authorization, claims }: ExchangeOrder
): Promise<TokenResponse | OAuthError> {
  if (claims.act !== undefined) return oauthError('invalid_request', 'an ID token names no actor')
  const { scopes } = authorization
  const text = await issueIdToken(context, { client, authorization, scopes })
  return notApplicable(text, tokenTypes.idToken, context.settings.lifetimes.idToken)
}

function notApplicable(token: string, type: string, milliseconds: number): TokenResponse {
  const expiresIn = Math.floor(milliseconds / 1000)
  return { access_token: token, issued_token_type: type, token_type: 'N_A', expires_in: expiresIn }
}
