import { oauthError } from '../../../oauth-error.ts'
import type { AuthorizationCheck } from '../check.ts'

/** RFC 6749 section 3.1. */
export const repeatedParameters: AuthorizationCheck = (_, { parameters }) =>
  parameters.repeated.length > 0
    ? oauthError('invalid_request', 'a parameter is given more than once')
    : undefined
