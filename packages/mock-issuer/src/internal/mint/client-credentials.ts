import type { JWK } from 'jose'
import { randomFromSeed } from '../random-from-seed.ts'
import type { ClientKey } from './client-key.ts'
import { generateClientKey } from './generate-client-key.ts'

/**
 * Keys and certificates the issuer made for clients because the test asked for them. They count as
 * registered for these clients.
 */
export interface ClientCredentials {
  /** The key the issuer signs with in place of a client, made at the first call. */
  key(clientId: string): Promise<ClientKey>
  /** The public keys made for a client so far. */
  publicJwks(clientId: string): Promise<readonly JWK[]>
  /** A new key that is nobody's, for proofs of possession. */
  newKey(): Promise<ClientKey>
  addCertificate(clientId: string, thumbprint: string): void
  hasCertificate(clientId: string, thumbprint: string): boolean
}

/** @param seed Makes the same keys in each run; certificates always differ. */
export function createClientCredentials(seed: string | undefined): ClientCredentials {
  const keys = new Map<string, Promise<ClientKey>>()
  const certificates = new Set<string>()
  let turn = 0
  const make = (owner: string): Promise<ClientKey> =>
    generateClientKey(seed === undefined ? undefined : randomFromSeed(seed, owner))
  return {
    key: clientId => {
      const key = keys.get(clientId) ?? make(`client:${clientId}`)
      keys.set(clientId, key)
      return key
    },
    publicJwks: async clientId => {
      const key = await keys.get(clientId)
      return key ? [{ ...key.publicJwk, kid: key.kid, alg: key.algorithm, use: 'sig' }] : []
    },
    newKey: () => {
      turn += 1
      return make(`possession:${turn}`)
    },
    addCertificate: (clientId, thumbprint) => void certificates.add(entry(clientId, thumbprint)),
    hasCertificate: (clientId, thumbprint) => certificates.has(entry(clientId, thumbprint))
  }
}

function entry(clientId: string, thumbprint: string): string {
  return JSON.stringify([clientId, thumbprint])
}
