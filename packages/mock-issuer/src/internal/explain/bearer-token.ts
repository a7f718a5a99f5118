import type { Explainer } from './explainer.ts'

export const bearerToken: Explainer = ({ context, error, exchange, parameter }) => {
  if (error !== 'invalid_token') return undefined
  const [, sent = parameter('access_token')] =
    /^(?:bearer|dpop) +(\S+)$/i.exec(exchange.headers['authorization'] ?? '') ?? []
  if (sent === undefined) return undefined
  const token = context.state.accessTokens.remembered(sent)
  if (!token) return 'this issuer did not issue the access token, or has forgotten it'
  if (token.revoked || token.authorization.revoked) return 'the access token was revoked'
  return token.expiresAt <= context.clock.now() ? 'the access token is expired' : undefined
}
