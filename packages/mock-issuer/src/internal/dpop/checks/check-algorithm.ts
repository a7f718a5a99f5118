import { dpopAlgorithms } from '../algorithms.ts'
import type { ProofCheck } from '../proof.ts'
import { proofError } from '../proof-error.ts'

/** RFC 9449 section 4.3, check 5. */
export const checkAlgorithm: ProofCheck = ({ header: { alg } }) =>
  typeof alg === 'string' && dpopAlgorithms.includes(alg)
    ? undefined
    : proofError(`alg must be one of ${dpopAlgorithms.join(', ')}`)
