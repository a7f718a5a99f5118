/**
 * Names the signature algorithms a verifier can be told to accept. All are asymmetric: a shared secret would let
 * everybody who checks a token also make one.
 *
 * @see RFC 7518 section 3.1; RFC 9864 for `Ed25519`
 */
export type SignatureAlgorithm =
  | 'RS256'
  | 'RS384'
  | 'RS512'
  | 'PS256'
  | 'PS384'
  | 'PS512'
  | 'ES256'
  | 'ES384'
  | 'ES512'
  | 'EdDSA'
  | 'Ed25519'

/** Lists every {@link SignatureAlgorithm}. */
export const signatureAlgorithms: readonly SignatureAlgorithm[] = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519'
]
