// One start of one candidate, in a process of its own: imports the library, then goes to the first verified token.
import { type CandidateName, candidates } from './candidates.ts'
import { verifiedAlgorithm } from './verified-algorithm.ts'

/** What one start took, in milliseconds. */
export interface Start {
  readonly importing: number
  readonly firstToken: number
  readonly algorithm: string
}

const { load } = await candidates[process.argv[2] as CandidateName].load()
const start = performance.now()
const issue = await load()
const imported = performance.now()
const algorithm = verifiedAlgorithm(await issue())
const verified = performance.now()
const result: Start = { importing: imported - start, firstToken: verified - imported, algorithm }
process.send?.(result, undefined, undefined, () => process.exit())
