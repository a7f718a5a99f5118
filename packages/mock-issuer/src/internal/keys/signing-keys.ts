import type { JWK } from 'jose'
import type { SigningAlgorithm } from '../algorithms.ts'
import { type KeyEntry, type KeyRing, addKey, removeKeys, settledEntries } from './key-ring.ts'
import { type SigningKey, generateSigningKey } from './signing-key.ts'

export interface SigningKeys {
  readonly ring: KeyRing
  /** The key that signs, generated and published at the first call for its algorithm. */
  current(algorithm: SigningAlgorithm): Promise<SigningKey>
  /** Every published key that exists or is being generated. */
  published(): Promise<readonly SigningKey[]>
  /** The JWKs of the key set, changed as a test wants them. */
  publicJwks(): Promise<readonly JWK[]>
  /** Puts a new key in front for every algorithm in use; `retire` drops the others. */
  rotate(retire: boolean): Promise<void>
  /** Heals the key set: each key that signs is published, once and with its true members. Keys stay. */
  reset(): void
}

export function createSigningKeys(generate: KeyRing['generate'] = generateSigningKey): SigningKeys {
  const ring: KeyRing = { entries: [], signers: new Map(), generate }
  return {
    ring,
    current: async algorithm => {
      const signer = ring.signers.get(algorithm) ?? firstSigner(ring, algorithm)
      ring.signers.set(algorithm, signer)
      return (await signer).key
    },
    published: async () =>
      (await settledEntries(ring)).filter(({ published }) => published).map(({ key }) => key),
    publicJwks: async () => (await settledEntries(ring)).filter(({ published }) => published).flatMap(jwksOf),
    rotate: async retire => {
      // Set at once, so that a rotation started meanwhile builds on this one.
      for (const [algorithm, signer] of ring.signers)
        ring.signers.set(algorithm, nextSigner(ring, algorithm, signer, retire))
      await Promise.all(ring.signers.values())
    },
    reset: () => heal(ring)
  }
}

async function firstSigner(ring: KeyRing, algorithm: SigningAlgorithm): Promise<KeyEntry> {
  return addKey(ring, await ring.generate(algorithm), { published: true, signs: true })
}

async function nextSigner(
  ring: KeyRing,
  algorithm: SigningAlgorithm,
  signer: Promise<KeyEntry>,
  retire: boolean
): Promise<KeyEntry> {
  const [key, previous] = await Promise.all([ring.generate(algorithm), signer])
  previous.signs = false
  if (retire) removeKeys(ring, entry => entry.key.algorithm === algorithm)
  return addKey(ring, key, { published: true, signs: true })
}

function jwksOf({ key, members, twin }: KeyEntry): readonly JWK[] {
  const changed = Object.entries({ ...key.publicJwk, ...members }).filter(([, value]) => value !== undefined)
  return [...(twin ? [twin.publicJwk] : []), Object.fromEntries(changed)]
}

function heal(ring: KeyRing): void {
  removeKeys(ring, ({ published, signs }) => !published && !signs)
  for (const entry of ring.entries) Object.assign(entry, { published: true, members: {}, twin: undefined })
}
