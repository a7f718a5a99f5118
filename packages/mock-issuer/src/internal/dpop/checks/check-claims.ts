import type { ProofCheck } from '../proof.ts'
import { proofError } from '../proof-error.ts'

/** RFC 9449 section 4.3, check 3. */
export const checkClaims: ProofCheck = ({ claims }) => {
  const ill = ['jti', 'htm', 'htu'].find(name => typeof claims[name] !== 'string' || claims[name] === '')
  if (ill !== undefined) return proofError(`${ill} must be a text`)
  return Number.isFinite(claims['iat']) ? undefined : proofError('iat must be a number')
}
