import type { Bench } from '../support/bench.ts'
import { formatTable } from '../support/format-table.ts'
import { ratio } from '../support/ratio.ts'
import type { Algorithm } from '../support/signing-key.ts'
import { type Spread, spread } from '../support/spread.ts'
import { withVersions } from '../support/with-versions.ts'
import { type Candidate, type CandidateName, candidates } from './candidates.ts'
import { measureAlgorithm, type Measurement } from './measure-algorithm.ts'

interface Figures {
  readonly candidate: CandidateName
  readonly algorithm: Algorithm
  readonly requestsPerSecond: Spread
  /** The share of the bare application's requests per second that is left. */
  readonly ratioToBare: number
  /** Microseconds. */
  readonly processorTimePerRequest: Spread
  /** Microseconds of processor time per request beyond the bare application's. */
  readonly guardProcessorTime: number
  /** Milliseconds. */
  readonly latency99: Spread
}

/** Measures requests per second behind each guard, over real HTTP on loopback, with 1,000 tokens that repeat. */
export const bearer: Bench = async options => {
  const algorithms: readonly Algorithm[] = options.quick ? ['ES256'] : ['RS256', 'ES256']
  const values: Figures[] = []
  for (const algorithm of algorithms) {
    const measured = await measureAlgorithm(algorithm, options)
    values.push(...measured.map(one => figuresOf(one, measured)))
  }
  const sections = algorithms.flatMap(algorithm =>
    (['express', 'koa'] as const).map(framework => {
      const rows = values.filter(
        one => one.algorithm === algorithm && candidates[one.candidate].framework === framework
      )
      const head = [
        `${algorithm}, ${withVersions([framework])}`,
        'requests/s',
        'min–max',
        'ratio',
        'CPU µs/request',
        'of the guard',
        'p99 ms'
      ]
      return formatTable(head, rows.map(rowOf))
    })
  )
  return { text: sections.join('\n\n'), values }
}

function figuresOf(one: Measurement, all: readonly Measurement[]): Figures {
  const { framework } = candidates[one.candidate]
  const bare = all.find(({ candidate }) => candidate === `${framework}-bare`) ?? one
  const rates = ratesOf(one)
  const processorTime = spread(processorTimesOf(one))
  return {
    candidate: one.candidate,
    algorithm: one.algorithm,
    requestsPerSecond: spread(rates),
    ratioToBare: ratio(rates, ratesOf(bare)),
    processorTimePerRequest: processorTime,
    guardProcessorTime: processorTime.median - spread(processorTimesOf(bare)).median,
    latency99: spread(one.rounds.map(({ latency99 }) => latency99))
  }
}

function ratesOf({ rounds }: Measurement): readonly number[] {
  return rounds.map(({ requestsPerSecond }) => requestsPerSecond)
}

function processorTimesOf({ rounds }: Measurement): readonly number[] {
  return rounds.map(({ processorTimePerRequest }) => processorTimePerRequest)
}

function rowOf(one: Figures): readonly string[] {
  const { median, min, max } = one.requestsPerSecond
  return [
    labelOf(one.candidate),
    median.toFixed(0),
    `${min.toFixed(0)}–${max.toFixed(0)}`,
    one.ratioToBare.toFixed(2),
    one.processorTimePerRequest.median.toFixed(1),
    one.guardProcessorTime.toFixed(1),
    one.latency99.median.toFixed(1)
  ]
}

function labelOf(name: CandidateName): string {
  const { packages }: Candidate = candidates[name]
  return packages.length === 0 ? 'bare: reads the header' : withVersions(packages)
}
