import type { Explainer } from './explainer.ts'

export const missingChallenge: Explainer = ({ exchange, client, error, parameter }) => {
  if (exchange.endpoint !== 'authorize' || error !== 'invalid_request' || !client?.requirePkce)
    return undefined
  if (parameter('code_challenge') === undefined)
    return 'the client has to use PKCE: code_challenge is missing (requirePkce: false lifts it)'
  const method = parameter('code_challenge_method') ?? 'plain'
  return method === 'S256' ? undefined : `code_challenge_method is ${method}; the issuer takes S256`
}
