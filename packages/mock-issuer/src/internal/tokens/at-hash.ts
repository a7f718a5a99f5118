import { base64url } from 'jose'
import type { SigningAlgorithm } from '../algorithms.ts'

/** The hash of the signature algorithm decides (OpenID Connect Core 1.0 section 3.1.3.6); Ed25519 uses SHA-512. */
const hashes: Readonly<Record<SigningAlgorithm, string>> = {
  RS256: 'SHA-256',
  ES256: 'SHA-256',
  EdDSA: 'SHA-512'
}

export async function atHash(accessToken: string, algorithm: SigningAlgorithm): Promise<string> {
  const digest = await crypto.subtle.digest(hashes[algorithm], new TextEncoder().encode(accessToken))
  return base64url.encode(new Uint8Array(digest, 0, digest.byteLength / 2))
}
