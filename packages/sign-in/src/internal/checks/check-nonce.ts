import type { IdTokenCheck } from './check.ts'

/**
 * OpenID Connect Core 1.0 section 3.1.3.7, step 11. A nonce that was not asked for belongs to another sign-in, or the one
 * that was sent has been lost.
 */
export const checkNonce: IdTokenCheck = ({ claims }, { nonce }) => {
  if (claims.nonce === nonce) return undefined
  if (nonce === undefined) return { code: 'nonce_mismatch', detail: 'nonce is there, and none was given' }
  return {
    code: 'nonce_mismatch',
    detail: claims.nonce === undefined ? 'nonce is missing' : 'nonce is not the one that was given'
  }
}
