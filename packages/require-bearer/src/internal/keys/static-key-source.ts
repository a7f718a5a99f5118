import { keySet } from './key-set.ts'
import type { KeySource } from './key-source.ts'

/** Serves keys that were configured and never change. */
export function staticKeySource(members: readonly unknown[]): KeySource {
  const set = keySet(members, 0)
  if (set.size === 0) {
    throw new TypeError(
      'requireBearer: jwks holds no public RSA (2048 bits or more), EC or Ed25519 signature key'
    )
  }
  return { find: selector => set.find(selector), version: () => set.version }
}
