import type { CryptoKey } from 'jose'
import type { Fault } from '../fault.ts'

/** The two header parameters that choose a key. Nothing else in a token's header does (RFC 8725 section 3.10). */
export interface KeySelector {
  readonly alg: string
  readonly kid?: string
}

/** Finds the one key of an issuer that may have signed a token, or says why there is none. */
export interface KeySource {
  find(selector: KeySelector): Promise<CryptoKey | Fault>
}

/** Tells a fault from a key. */
export function isFault(answer: CryptoKey | Fault): answer is Fault {
  return 'code' in answer
}
