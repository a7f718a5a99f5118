import type { Explainer } from './explainer.ts'

export const clientScope: Explainer = ({ client, error, parameter }) => {
  const { scopes } = client ?? {}
  if (error !== 'invalid_scope' || !scopes) return undefined
  const beyond = (parameter('scope') ?? '').split(' ').filter(scope => !scopes.includes(scope))
  return beyond.length === 0
    ? undefined
    : `the client is registered for the scopes ${scopes.join(' ')}, the request asked for ${beyond.join(' ')} too`
}
