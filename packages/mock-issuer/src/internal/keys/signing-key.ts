import { type CryptoKey, type JWK, calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'
import type { SigningAlgorithm } from '../algorithms.ts'

export interface SigningKey {
  readonly algorithm: SigningAlgorithm
  /** The RFC 7638 thumbprint of the public key. */
  readonly kid: string
  readonly privateKey: CryptoKey
  readonly publicKey: CryptoKey
  readonly publicJwk: Readonly<JWK>
}

export async function generateSigningKey(algorithm: SigningAlgorithm): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm)
  const members = await exportJWK(publicKey)
  const kid = await calculateJwkThumbprint(members)
  const publicJwk = { ...members, kid, use: 'sig', alg: algorithm }
  return { algorithm, kid, privateKey, publicKey, publicJwk }
}
