import type { SigningAlgorithm } from '../algorithms.ts'
import { type SigningKey, generateSigningKey } from './signing-key.ts'

/** The keys of one algorithm: one signs, the earlier ones are still published. */
interface KeyLine {
  readonly current: SigningKey
  readonly previous: readonly SigningKey[]
}

export interface SigningKeys {
  /** The key that signs, generated at the first call for its algorithm. */
  current(algorithm: SigningAlgorithm): Promise<SigningKey>
  /** Every key that exists or is being generated. */
  published(): Promise<readonly SigningKey[]>
  /** Puts a new key in front in every line; `retire` drops the others. */
  rotate(retire: boolean): Promise<void>
}

export function createSigningKeys(): SigningKeys {
  const lines = new Map<SigningAlgorithm, Promise<KeyLine>>()
  return {
    current: async algorithm => {
      const line = lines.get(algorithm) ?? firstLine(algorithm)
      lines.set(algorithm, line)
      return (await line).current
    },
    published: async () => {
      const all = await Promise.all(lines.values())
      return all.flatMap(({ current, previous }) => [current, ...previous])
    },
    rotate: async retire => {
      // Set at once, so that a rotation started meanwhile builds on this one.
      for (const [algorithm, line] of lines) lines.set(algorithm, nextLine(algorithm, line, retire))
      await Promise.all(lines.values())
    }
  }
}

async function firstLine(algorithm: SigningAlgorithm): Promise<KeyLine> {
  return { current: await generateSigningKey(algorithm), previous: [] }
}

async function nextLine(
  algorithm: SigningAlgorithm,
  line: Promise<KeyLine>,
  retire: boolean
): Promise<KeyLine> {
  const [current, old] = await Promise.all([generateSigningKey(algorithm), line])
  return { current, previous: retire ? [] : [old.current, ...old.previous] }
}
