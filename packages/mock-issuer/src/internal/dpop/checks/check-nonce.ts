import { oauthError } from '../../oauth-error.ts'
import type { ProofCheck } from '../proof.ts'

/** RFC 9449 section 4.3, check 10. The answer brings the nonce to use (RFC 9449 section 8). */
export const checkNonce: ProofCheck = ({ claims: { nonce } }, { acceptsNonce }) => {
  if (!acceptsNonce || (typeof nonce === 'string' && acceptsNonce(nonce))) return undefined
  const description = nonce === undefined ? 'has no nonce' : 'has a nonce that is not valid'
  return oauthError('use_dpop_nonce', `the DPoP proof ${description}`)
}
