import type { ProofCheck } from '../proof.ts'
import { proofError } from '../proof-error.ts'

/** RFC 9449 section 4.3, check 8; methods are case-sensitive (RFC 9110 section 9.1). */
export const checkMethod: ProofCheck = ({ claims }, { method }) =>
  claims['htm'] === method ? undefined : proofError('htm is not the method of the request')
