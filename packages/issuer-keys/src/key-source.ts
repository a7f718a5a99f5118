import type { CryptoKey } from 'jose'
import type { KeyFault } from './key-fault.ts'

/** The two header parameters that choose a key. Nothing else in a token's header does (RFC 8725 section 3.10). */
export interface KeySelector {
  readonly alg: string
  readonly kid?: string
}

/** A key, and the state of the source from which it was taken. */
export interface FoundKey {
  readonly key: CryptoKey
  readonly version: number
}

/** Finds the one key of an issuer that may have signed a token, or says why there is none. */
export interface KeySource {
  /** Never rejects: a failing key server is a fault. */
  find(selector: KeySelector): Promise<FoundKey | KeyFault>
  /**
   * Names the state of the keys that is in force: a verdict on a signature holds for as long as its key came from this
   * state. `undefined` while the source has to be asked anew. Called on every request: it starts what has to be loaded
   * ahead of time, and waits for nothing.
   */
  version(): number | undefined
}
