import type { JsonValue } from '@jeton/gate'
import { hash } from 'node:crypto'

/**
 * Makes the value of `at_hash` and `c_hash`: the left half of the digest whose size the signature algorithm names
 * (OpenID Connect Core 1.0 sections 3.1.3.6 and 3.3.2.11). Ed25519 signs with SHA-512.
 */
export function halfHash(text: string, algorithm: JsonValue | undefined): string {
  const size = typeof algorithm === 'string' ? /(?:256|384|512)$/.exec(algorithm)?.[0] : undefined
  const digest = hash(`sha${size ?? '512'}`, text, 'buffer')
  return digest.subarray(0, digest.byteLength / 2).toString('base64url')
}
