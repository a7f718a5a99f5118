import type { KeySource } from '../key-source.ts'
import { keySet } from './key-set.ts'

/** Serves keys that were configured and never change; `owner` is the function to name if there are none. */
export function staticKeySource(members: readonly unknown[], owner: string): KeySource {
  const set = keySet(members, 0)
  if (set.size === 0) {
    throw new TypeError(`${owner}: jwks holds no public RSA (2048 bits or more), EC or Ed25519 signature key`)
  }
  return { find: selector => set.find(selector), version: () => set.version }
}
