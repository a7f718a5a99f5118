import { type OAuthError, oauthError } from '../oauth-error.ts'

/** RFC 9449 section 5. */
export function proofError(description: string): OAuthError {
  return oauthError('invalid_dpop_proof', `DPoP proof: ${description}`)
}
