import type { SigningAlgorithm } from '../algorithms.ts'
import type { RequestRecord } from '../request-log/request-record.ts'
import type { KeyCaching } from './key-caching.ts'

/** Tells about one key of the issuer. */
export interface KeyRecord {
  readonly kid: string
  readonly algorithm: SigningAlgorithm
  /** Whether it is in the key set. */
  readonly published: boolean
  /** Whether it is the one that signs for its algorithm. */
  readonly signing: boolean
}

/** Names the algorithm of a new key. */
export interface NewKeyOptions {
  /** Default: the algorithm of access tokens. */
  algorithm?: SigningAlgorithm
}

/** Says which key to publish: one that exists, or a new one. */
export interface PublishOptions extends NewKeyOptions {
  /** A key that exists. Default: a new key is made. */
  kid?: string
}

/**
 * Moves keys in and out of the key set and of use, one step at a time. `rotateKeys()` is the simple call.
 *
 * Each function rejects with a TypeError for an unknown `kid` or option. `reset()` heals the set: keys
 * that sign are published, once and with their true members, and unpublished others are dropped. Keys
 * that were retired or replaced do not come back.
 */
export interface IssuerKeys {
  /** Lists the keys: by algorithm, the newest first. */
  list(): Promise<readonly KeyRecord[]>
  /** Makes a key that is neither published nor used, and returns its `kid`. */
  create(options?: NewKeyOptions): Promise<string>
  /** Puts a key, by default a new one, into the key set, and returns its `kid`. The signing key stays. */
  publish(options?: PublishOptions): Promise<string>
  /** Takes a key out of the key set. If it signs, it goes on signing. */
  unpublish(kid: string): Promise<void>
  /** Signs with this key from now on whatever its algorithm signs, published or not. */
  signWith(kid: string): Promise<void>
  /**
   * Drops a key. If it signed, the newest published key of its algorithm takes over, or else a new one
   * when it is first needed.
   */
  retire(kid: string): Promise<void>
  /** Puts another key in its place under the same `kid`. */
  replace(kid: string): Promise<void>
  /** Publishes another key under the same `kid` as well, in front of it. Tokens are still signed with the true one. */
  duplicate(kid: string): Promise<void>
  /** Replaces members of the published JWK, such as `alg` or `use`; `undefined` leaves one out. */
  edit(kid: string, members: Readonly<Record<string, unknown>>): Promise<void>
  /** Sets how long the key set may be kept, instead of what was set before. */
  setCaching(caching: KeyCaching): void
  /** Lists who fetched the keys and when: the requests to `jwks` and `certs` in the log. */
  fetches(): readonly RequestRecord[]
}
