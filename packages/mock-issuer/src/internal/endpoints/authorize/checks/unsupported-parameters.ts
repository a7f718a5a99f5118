import { type OAuthErrorCode, oauthError } from '../../../oauth-error.ts'
import type { AuthorizationCheck } from '../check.ts'

/** Parameters whose meaning must not be ignored (OpenID Connect Core 1.0 section 3.1.2.6). */
const unsupported: ReadonlyMap<string, OAuthErrorCode> = new Map<string, OAuthErrorCode>([
  ['registration', 'registration_not_supported']
])

export const unsupportedParameters: AuthorizationCheck = (_, { parameters }) => {
  const found = [...unsupported].find(([name]) => parameters.get(name) !== undefined)
  return found && oauthError(found[1], `this issuer does not support the parameter ${found[0]}`)
}
