import { hash } from 'node:crypto'

/**
 * Makes the value of `at_hash` and `c_hash`: the left half of the digest whose size the signature algorithm names
 * (OpenID Connect Core 1.0 sections 3.1.3.6 and 3.3.2.11). Ed25519 signs with SHA-512.
 */
export function halfHash(text: string, algorithm: string): string {
  const size = /(?:256|384|512)$/.exec(algorithm)?.[0] ?? '512'
  const digest = hash(`sha${size}`, text, 'buffer')
  return digest.subarray(0, digest.byteLength / 2).toString('base64url')
}
