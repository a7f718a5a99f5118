import { isOAuthError } from '../../../oauth-error.ts'
import { readAudience } from '../../../grants/read-audience.ts'
import type { AuthorizationCheck } from '../check.ts'

/** RFC 8707 section 2.1. */
export const resource: AuthorizationCheck = (context, { parameters }) => {
  const audience = readAudience(context, parameters)
  return isOAuthError(audience) ? audience : undefined
}
