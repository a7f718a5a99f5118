/** What others may sign with. A shared secret proves less, and `none` proves nothing (RFC 8725 section 3.2). */
export const asymmetricAlgorithms: readonly string[] = [
  'ES256',
  'ES384',
  'ES512',
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'EdDSA',
  'Ed25519'
]
