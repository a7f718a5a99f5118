import type { SignatureAlgorithm } from '../require-bearer-options.ts'

/** Every algorithm that can be asked for; all are accepted where none is. */
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
