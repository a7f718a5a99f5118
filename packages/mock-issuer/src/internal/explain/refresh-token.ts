import type { Explainer } from './explainer.ts'

export const refreshToken: Explainer = ({ client, context, error, exchange, parameter }) => {
  if (error !== 'invalid_grant' || exchange.grantType !== 'refresh_token') return undefined
  const token = context.state.refreshTokens.remembered(parameter('refresh_token') ?? '')
  if (!token) return 'this issuer did not issue the refresh token, or has forgotten it'
  const { clientId, revoked } = token.authorization
  if (client && client.id !== clientId)
    return `the refresh token was issued to "${clientId}", the request is from "${client.id}"`
  if (token.rotated) return 'the refresh token was used before; another one took its place'
  if (revoked) return 'what the refresh token was issued for was revoked'
  return token.expiresAt <= context.clock.now() ? 'the refresh token is expired' : undefined
}
