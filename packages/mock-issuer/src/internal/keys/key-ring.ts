import type { SigningAlgorithm } from '../algorithms.ts'
import type { SigningKey } from './signing-key.ts'

export interface KeyEntry {
  key: SigningKey
  published: boolean
  /** Whether it is the one that signs for its algorithm. */
  signs: boolean
  /** Members of the published JWK that replace the true ones; undefined leaves one out. */
  members: Readonly<Record<string, unknown>>
  /** Another key that is published under the same kid, in front of this one. */
  twin: SigningKey | undefined
}

/** The keys of one issuer, and which of them signs. */
export interface KeyRing {
  /** By algorithm in order of first use, the newest first. */
  entries: readonly KeyEntry[]
  /** One for each algorithm in use. A promise, so that parallel first tokens share one key. */
  readonly signers: Map<SigningAlgorithm, Promise<KeyEntry>>
  readonly generate: (algorithm: SigningAlgorithm) => Promise<SigningKey>
}

export function addKey(
  ring: KeyRing,
  key: SigningKey,
  state: Pick<KeyEntry, 'published' | 'signs'>
): KeyEntry {
  const entry = { key, ...state, members: {}, twin: undefined }
  const place = ring.entries.findIndex(other => other.key.algorithm === key.algorithm)
  ring.entries = ring.entries.toSpliced(place === -1 ? ring.entries.length : place, 0, entry)
  return entry
}

export function removeKeys(ring: KeyRing, leaves: (entry: KeyEntry) => boolean): void {
  ring.entries = ring.entries.filter(entry => !leaves(entry))
}

/** The entries when every key that is being generated is there. */
export async function settledEntries(ring: KeyRing): Promise<readonly KeyEntry[]> {
  await Promise.all(ring.signers.values())
  return ring.entries
}

export async function findKey(ring: KeyRing, option: string, kid: string): Promise<KeyEntry> {
  const entry = (await settledEntries(ring)).find(({ key }) => key.kid === kid)
  if (entry) return entry
  throw new TypeError(`${option}: there is no key "${kid}"`)
}
