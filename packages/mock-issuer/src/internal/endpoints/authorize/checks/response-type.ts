import { oauthError } from '../../../oauth-error.ts'
import type { AuthorizationCheck } from '../check.ts'
import { responseTypes } from '../response-types.ts'

export const responseType: AuthorizationCheck = (_, { responseType: asked }) => {
  if (asked === '') return oauthError('invalid_request', 'response_type is missing')
  return responseTypes.has(asked)
    ? undefined
    : oauthError('unsupported_response_type', 'this issuer does not offer the response type')
}
