import { type CryptoKey, type JWK, calculateJwkThumbprint } from 'jose'
import type { IssuerContext } from '../context.ts'
import { type ClientKey, readClientKey } from '../mint/client-key.ts'

/** The key of a DPoP client. */
export interface DpopKey extends ClientKey {
  /** The thumbprint of the public key (RFC 7638). */
  readonly jkt: string
}

/** Web Crypto's pair of the same name, for clients that make their own proofs. */
export interface DpopKeyPair {
  readonly privateKey: CryptoKey
  readonly publicKey: CryptoKey
}

export async function createDpopKey(
  { clientCredentials }: IssuerContext,
  jwk: JWK | undefined
): Promise<DpopKey> {
  const key = jwk ? await readClientKey('key', jwk) : await clientCredentials.newKey()
  return { ...key, jkt: await calculateJwkThumbprint(key.publicJwk) }
}
