import type { Bench } from '../support/bench.ts'
import { forkMeasured } from '../support/fork-measured.ts'
import { formatTable } from '../support/format-table.ts'
import { nextMessage } from '../support/next-message.ts'
import { ratio } from '../support/ratio.ts'
import { type Spread, spread } from '../support/spread.ts'
import { withVersions } from '../support/with-versions.ts'
import { candidates } from './candidates.ts'
import type { Times } from './measure-time.ts'
import type { Footprint } from './memory-worker.ts'
import type { TimesByAlgorithm } from './time-worker.ts'
import type { Verifier } from './verifier.ts'

const memoryFlags = ['--expose-gc', '--min-semi-space-size=128', '--max-semi-space-size=128']

/** Measures one verification in process: of a token that comes for the first time, and of one seen before. */
export const verify: Bench = async ({ quick, progress }) => {
  progress('verify: times')
  const timing = forkMeasured(import.meta.resolve('./time-worker.ts'), [quick ? 'quick' : 'full'])
  const times = await nextMessage<TimesByAlgorithm>(timing)
  progress('verify: memory')
  const memory = forkMeasured(import.meta.resolve('./memory-worker.ts'), [], { flags: memoryFlags })
  const footprints = await nextMessage<readonly Footprint[]>(memory)

  const tables = Object.entries(times).map(([algorithm, byCandidate]) =>
    formatTable(
      [algorithm, 'first seen µs', 'min–max', 'ratio', 'seen before µs', 'min–max', 'ratio'],
      byCandidate.flatMap((one, index) => (one ? [timeRow(one, byCandidate[0], candidates[index])] : []))
    )
  )
  const memoryTable = formatTable(
    ['ES256, seen before', 'heap bytes', 'creates a promise'],
    footprints.map(({ bytes, createsPromise }, index) => [
      labelOf(candidates[index]),
      bytes.toFixed(0),
      createsPromise ? 'yes' : 'no'
    ])
  )
  return {
    text: [...tables, memoryTable].join('\n\n'),
    values: candidates.map((candidate, index) => ({
      candidate: labelOf(candidate),
      microseconds: Object.fromEntries(
        Object.entries(times).map(([algorithm, byCandidate]) => [algorithm, spreadsOf(byCandidate[index])])
      ),
      ...footprints[index]
    }))
  }
}

function timeRow(one: Times, base: Times | undefined, verifier: Verifier | undefined): readonly string[] {
  return [
    labelOf(verifier),
    ...cellsOf(one.firstSeen, base?.firstSeen),
    ...cellsOf(one.seenBefore, base?.seenBefore)
  ]
}

function cellsOf(values: readonly number[], baseValues: readonly number[] = []): readonly string[] {
  const { median, min, max } = spread(values)
  return [median.toFixed(1), `${min.toFixed(1)}–${max.toFixed(1)}`, ratio(values, baseValues).toFixed(2)]
}

function spreadsOf(times: Times | undefined): Readonly<Record<keyof Times, Spread>> | undefined {
  return times && { firstSeen: spread(times.firstSeen), seenBefore: spread(times.seenBefore) }
}

function labelOf(verifier: Verifier | undefined): string {
  if (verifier === undefined) return ''
  const { packages, note } = verifier
  return note === undefined ? withVersions(packages) : `${withVersions(packages)}, ${note}`
}
