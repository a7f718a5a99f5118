import { exportJWK, generateKeyPair } from 'jose'
import { seededPrivateJwk } from '../keys/seeded-private-jwk.ts'
import type { RandomSource } from '../random.ts'
import { type ClientKey, readClientKey } from './client-key.ts'

/** Makes an ES256 key; from `random` alone if it is given, so that the same bytes make the same key. */
export async function generateClientKey(random?: RandomSource): Promise<ClientKey> {
  if (random) return readClientKey('key', await seededPrivateJwk('ES256', random))
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  return readClientKey('key', await exportJWK(privateKey))
}
