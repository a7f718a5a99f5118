import { type CryptoKey, type JWK, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose'
import type { SigningAlgorithm } from '../algorithms.ts'
import type { RandomSource } from '../random.ts'
import { seededPrivateJwk } from './seeded-private-jwk.ts'

export interface SigningKey {
  readonly algorithm: SigningAlgorithm
  /** The RFC 7638 thumbprint of the public key, unless the key took over another's. */
  readonly kid: string
  readonly privateKey: CryptoKey
  readonly publicKey: CryptoKey
  readonly publicJwk: Readonly<JWK>
}

/** Makes a key; from `random` alone if it is given, so that the same bytes make the same key. */
export async function generateSigningKey(
  algorithm: SigningAlgorithm,
  random?: RandomSource
): Promise<SigningKey> {
  const { privateKey, publicKey } = random
    ? await seededKeyPair(algorithm, random)
    : await generateKeyPair(algorithm)
  const members = await exportJWK(publicKey)
  const kid = await calculateJwkThumbprint(members)
  const publicJwk = { ...members, kid, use: 'sig', alg: algorithm }
  return { algorithm, kid, privateKey, publicKey, publicJwk }
}

export function underKid(key: SigningKey, kid: string): SigningKey {
  return { ...key, kid, publicJwk: { ...key.publicJwk, kid } }
}

async function seededKeyPair(
  algorithm: SigningAlgorithm,
  random: RandomSource
): Promise<{ privateKey: CryptoKey; publicKey: CryptoKey }> {
  const { kty, crv, n, e, x, y, ...secret } = await seededPrivateJwk(algorithm, random)
  const open = Object.fromEntries(Object.entries({ kty, crv, n, e, x, y }).filter(([, value]) => value))
  const [privateKey, publicKey] = await Promise.all([
    importJWK({ ...open, ...secret }, algorithm),
    importJWK(open as JWK, algorithm)
  ])
  return { privateKey: privateKey as CryptoKey, publicKey: publicKey as CryptoKey }
}
