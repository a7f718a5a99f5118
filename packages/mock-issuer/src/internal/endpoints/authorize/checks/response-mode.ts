import { oauthError } from '../../../oauth-error.ts'
import { responseModes } from '../../../response-modes/table.ts'
import type { AuthorizationCheck } from '../check.ts'

/** A query ends up in logs, so no token travels there (Multiple Response Type Encoding Practices section 3.0). */
export const responseMode: AuthorizationCheck = (_, { parameters, responseMode: used }) => {
  const asked = parameters.get('response_mode')
  if (asked === undefined || asked === used) return undefined
  return responseModes.has(asked)
    ? oauthError('invalid_request', 'a token must not travel in a query')
    : oauthError('unsupported_response_mode', 'this issuer does not offer the response mode')
}
