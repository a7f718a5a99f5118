import type { Bench } from '../support/bench.ts'
import { forkMeasured } from '../support/fork-measured.ts'
import { formatTable } from '../support/format-table.ts'
import { nextMessage } from '../support/next-message.ts'
import { type Spread, spread } from '../support/spread.ts'
import { withVersions } from '../support/with-versions.ts'
import { type CandidateName, candidates } from './candidates.ts'
import type { Start } from './start-once.ts'

interface Measurement {
  readonly candidate: CandidateName
  readonly algorithm: string
  readonly importing: Spread
  readonly firstToken: Spread
  readonly total: Spread
}

/** Measures how long a test waits for an issuer: import, creation, one access token, key set, signature checked. */
export const issuer: Bench = async ({ quick, progress }) => {
  const names = Object.keys(candidates) as CandidateName[]
  const starts: Start[][] = names.map(() => [])
  const script = import.meta.resolve('./start-once.ts')
  const rounds = quick ? 2 : 10
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, name] of names.entries()) {
      progress(`issuer: round ${round} of ${rounds}, ${name}`)
      const one = await nextMessage<Start>(forkMeasured(script, [name], { environment: 'test' }))
      // The first start reads the files from the disk for the others.
      if (round > 0) starts[index]?.push(one)
    }
  }
  const values = names.map((name, index) => measurement(name, starts[index] ?? []))
  const [base] = values
  const head = ['first token', 'algorithm', 'import ms', 'then ms', 'total ms', 'min–max', 'ratio']
  return {
    text: formatTable(
      head,
      values.map(value => rowOf(value, base))
    ),
    values
  }
}

function measurement(candidate: CandidateName, starts: readonly Start[]): Measurement {
  return {
    candidate,
    algorithm: starts[0]?.algorithm ?? '',
    importing: spread(starts.map(({ importing }) => importing)),
    firstToken: spread(starts.map(({ firstToken }) => firstToken)),
    total: spread(starts.map(({ importing, firstToken }) => importing + firstToken))
  }
}

function rowOf(value: Measurement, base: Measurement | undefined): readonly string[] {
  const { package: name, note } = candidates[value.candidate]
  const { median, min, max } = value.total
  return [
    `${withVersions([name])}, ${note}`,
    value.algorithm,
    value.importing.median.toFixed(0),
    value.firstToken.median.toFixed(0),
    median.toFixed(0),
    `${min.toFixed(0)}–${max.toFixed(0)}`,
    (median / (base?.total.median ?? Number.NaN)).toFixed(2)
  ]
}
