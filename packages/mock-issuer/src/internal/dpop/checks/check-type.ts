import type { ProofCheck } from '../proof.ts'
import { proofError } from '../proof-error.ts'

/** RFC 9449 section 4.3, check 4; the prefix may be there (RFC 7515 section 4.1.9). */
export const checkType: ProofCheck = ({ header: { typ } }) =>
  typeof typ === 'string' && /^(?:application\/)?dpop\+jwt$/i.test(typ)
    ? undefined
    : proofError('typ must be dpop+jwt')
