import type { Rule } from '../rule.ts'

// The signer's key in the header is how proofs of possession are built; an access token never carries it.
export const embeddedKey: Rule = {
  id: 'R2',
  source: 'RFC 9449 section 4.2',
  judge({ header, claims }) {
    if (header.jwk === undefined) return []
    const isProof = claims.htm !== undefined || claims.htu !== undefined
    return [{ kind: isProof ? 'dpop_proof' : 'other', member: 'jwk' }]
  }
}
