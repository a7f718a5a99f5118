import { createLocalJWKSet, errors, type JWK } from 'jose'
import type { KeyFault } from '../key-fault.ts'
import type { FoundKey, KeySelector } from '../key-source.ts'
import { usableKeys } from './usable-keys.ts'

/** Holds one state of an issuer's keys. */
export interface KeySet {
  readonly size: number
  readonly version: number
  find(selector: KeySelector): Promise<FoundKey | KeyFault>
}

const noSuchKey: KeyFault = { code: 'key_unknown', detail: 'no key of the issuer fits kid and alg' }
const manyKeys: KeyFault = {
  code: 'key_unknown',
  detail: 'several keys of the issuer fit; the token should name a kid'
}
const badKey: KeyFault = { code: 'key_unknown', detail: 'the key of the issuer cannot be used' }

/**
 * Makes a key set of the members that may verify a signature; the others are left out, whatever is wrong with them.
 *
 * @param version tells this state of the keys from the ones before it
 */
export function keySet(members: readonly unknown[], version: number): KeySet {
  const keys: JWK[] = usableKeys(members)
  const select = createLocalJWKSet({ keys })
  // A kid is a hint (RFC 7515 section 4.1.4); where no key of the set has a name, there is nothing to compare it with.
  const named = keys.some(({ kid }) => kid !== undefined)
  return {
    size: keys.length,
    version,
    async find({ alg, kid }) {
      try {
        return { key: await select({ alg, ...(named && kid !== undefined && { kid }) }), version }
      } catch (error) {
        if (error instanceof errors.JWKSNoMatchingKey) return noSuchKey
        return error instanceof errors.JWKSMultipleMatchingKeys ? manyKeys : badKey
      }
    }
  }
}
