import type { ProofCheck } from '../proof.ts'
import { proofError } from '../proof-error.ts'

/** Seconds a proof is good for, and seconds its maker's clock may be ahead (RFC 9449 section 11.1). */
export const proofLifetime = 300
const skew = 60

/** RFC 9449 section 4.3, check 11. */
export const checkTime: ProofCheck = ({ claims }, { now }) => {
  const age = now - Number(claims['iat'])
  if (age > proofLifetime) return proofError(`iat is more than ${proofLifetime} seconds ago`)
  return age < -skew ? proofError(`iat is more than ${skew} seconds ahead`) : undefined
}
