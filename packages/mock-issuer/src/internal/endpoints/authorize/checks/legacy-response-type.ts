import { oauthError } from '../../../oauth-error.ts'
import type { AuthorizationCheck } from '../check.ts'
import { responseTypes } from '../response-types.ts'

/** An access token in a redirect leaks; OAuth 2.1 leaves it out (RFC 9700 section 2.1.2). */
export const legacyResponseType: AuthorizationCheck = ({ settings }, { responseType }) =>
  responseTypes.get(responseType)?.token === true && !settings.legacy
    ? oauthError('unsupported_response_type', 'this issuer does not offer the response type')
    : undefined
