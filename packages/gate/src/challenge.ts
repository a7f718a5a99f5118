/**
 * Lists the error codes a challenge may carry.
 *
 * @see RFC 6750 section 3.1; RFC 9449 section 7.1; RFC 9470 section 3
 */
export type ChallengeError =
  | 'invalid_request'
  | 'invalid_token'
  | 'insufficient_scope'
  | 'insufficient_user_authentication'
  | 'invalid_dpop_proof'
  | 'use_dpop_nonce'

/**
 * Describes one authentication challenge as a typed value; {@link writeChallenge} turns it into header text.
 *
 * @see RFC 9110 section 11.6.1; RFC 6750 section 3; RFC 9470 section 3; RFC 9728 section 5.1
 */
export interface Challenge {
  /** The authentication scheme, for example `Bearer`. */
  readonly scheme: string
  /** The protection space, any text. */
  readonly realm?: string
  readonly error?: ChallengeError
  readonly errorDescription?: string
  /** The scopes that would be enough. */
  readonly scope?: readonly string[]
  /** The authentication context class references of which one would be enough. */
  readonly acrValues?: readonly string[]
  /** How long ago the user may have authenticated at most, in whole seconds. */
  readonly maxAgeSeconds?: number
  /** Absolute URL of the protected resource metadata document. */
  readonly resourceMetadata?: string
}
