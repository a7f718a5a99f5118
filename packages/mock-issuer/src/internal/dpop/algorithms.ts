/** The asymmetric algorithms of proofs the issuer takes (RFC 9449 section 5.1). */
export const dpopAlgorithms: readonly string[] = [
  'ES256',
  'ES384',
  'ES512',
  'RS256',
  'PS256',
  'EdDSA',
  'Ed25519'
]
