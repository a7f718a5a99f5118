import { createHash } from 'node:crypto'
import type { SigningAlgorithm } from '../algorithms.ts'

/** The hash of the signature algorithm decides; Ed25519 uses SHA-512. */
const hashes: Readonly<Record<SigningAlgorithm, string>> = {
  RS256: 'sha256',
  PS256: 'sha256',
  ES256: 'sha256',
  ES384: 'sha384',
  EdDSA: 'sha512'
}

/** The value of `at_hash` and `c_hash` (OpenID Connect Core 1.0 sections 3.1.3.6 and 3.3.2.11). */
export function halfHash(text: string, algorithm: SigningAlgorithm): string {
  const digest = createHash(hashes[algorithm]).update(text).digest()
  return digest.subarray(0, digest.byteLength / 2).toString('base64url')
}
