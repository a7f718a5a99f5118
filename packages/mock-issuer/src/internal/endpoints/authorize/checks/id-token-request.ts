import { oauthError } from '../../../oauth-error.ts'
import type { AuthorizationCheck } from '../check.ts'
import { responseTypes } from '../response-types.ts'

/** An ID token that comes by way of the browser needs `openid` and a nonce (OpenID Connect Core 1.0 section 3.2.2.1). */
export const idTokenRequest: AuthorizationCheck = (_, { responseType, scopes, nonce }) => {
  if (responseTypes.get(responseType)?.idToken !== true) return undefined
  if (!scopes.includes('openid')) return oauthError('invalid_request', 'an ID token needs the scope openid')
  return nonce === undefined ? oauthError('invalid_request', 'nonce is missing') : undefined
}
