// Measures times in a process of its own, with the flags Node has by default.
import type { Algorithm } from '../support/signing-key.ts'
import { measureTimes, type Times } from './measure-time.ts'
import { materialOf } from './prepare.ts'

/** For each algorithm, the times of every candidate in order. */
export type TimesByAlgorithm = Partial<Record<Algorithm, readonly (Times | undefined)[]>>

const quick = process.argv[2] === 'quick'
const [tokenCount, rounds, cellMilliseconds] = quick ? ([100, 2, 10] as const) : ([1000, 5, 40] as const)

const times: TimesByAlgorithm = {}
for (const algorithm of ['RS256', 'ES256', 'EdDSA'] as const) {
  times[algorithm] = await measureTimes(materialOf(algorithm, tokenCount), rounds, cellMilliseconds)
}
process.send?.(times, undefined, undefined, () => process.exit())
