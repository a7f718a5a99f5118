import { EmbeddedJWK, compactVerify } from 'jose'
import { dpopAlgorithms } from '../algorithms.ts'
import type { ProofCheck } from '../proof.ts'
import { proofError } from '../proof-error.ts'

/** RFC 9449 section 4.3, check 6. jose refuses an unknown `crit` and a key that does not fit `alg`, too. */
export const checkSignature: ProofCheck = async ({ text }) => {
  try {
    await compactVerify(text, EmbeddedJWK, { algorithms: [...dpopAlgorithms] })
    return undefined
  } catch {
    return proofError('the signature is not of the key in jwk')
  }
}
