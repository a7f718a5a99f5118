import type { ProofCheck } from '../proof.ts'
import { proofError } from '../proof-error.ts'

/** The members of private and symmetric keys (RFC 7518 section 6). */
const secretMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv']

/** Characters of base64url: a modulus of 4096 bits. A larger one costs too much to verify with. */
const longestModulus = 684

/** Likewise: an exponent of 32 bits. */
const longestExponent = 6

/** RFC 9449 section 4.3, checks 3 and 7. */
export const checkKey: ProofCheck = ({ header: { jwk } }) => {
  if (typeof jwk !== 'object' || jwk === null || Array.isArray(jwk)) return proofError('jwk is missing')
  if (secretMembers.some(member => Object.hasOwn(jwk, member))) {
    return proofError('jwk must hold no private member')
  }
  const { n, e } = jwk as { n?: unknown; e?: unknown }
  return isLonger(n, longestModulus) || isLonger(e, longestExponent)
    ? proofError('the RSA key is too large')
    : undefined
}

function isLonger(text: unknown, length: number): boolean {
  return typeof text === 'string' && text.length > length
}
