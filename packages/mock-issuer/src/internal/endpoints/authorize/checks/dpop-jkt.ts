import { oauthError } from '../../../oauth-error.ts'
import type { AuthorizationCheck } from '../check.ts'

/** A SHA-256 thumbprint in base64url (RFC 9449 section 10). */
const thumbprintSyntax = /^[\w-]{43}$/

export const dpopJkt: AuthorizationCheck = (_, { parameters }) => {
  const jkt = parameters.get('dpop_jkt')
  return jkt === undefined || thumbprintSyntax.test(jkt)
    ? undefined
    : oauthError('invalid_request', 'dpop_jkt must be 43 characters of base64url')
}
