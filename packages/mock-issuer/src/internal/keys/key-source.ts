import type { SigningAlgorithm } from '../algorithms.ts'
import { randomFromSeed } from '../random-from-seed.ts'
import type { KeyRing } from './key-ring.ts'
import { generateSigningKey } from './signing-key.ts'

/** New keys each time, or with a seed the same keys in each run: the n-th of an algorithm is always the same. */
export function createKeySource(seed: string | undefined, owner: string): KeyRing['generate'] {
  if (seed === undefined) return algorithm => generateSigningKey(algorithm)
  const made = new Map<SigningAlgorithm, number>()
  return algorithm => {
    const turn = made.get(algorithm) ?? 0
    made.set(algorithm, turn + 1)
    return generateSigningKey(algorithm, randomFromSeed(seed, `${owner}:${algorithm}:${turn}`))
  }
}
