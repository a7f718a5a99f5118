import { forkMeasured } from '../support/fork-measured.ts'
import { nextMessage } from '../support/next-message.ts'
import type { AppOptions } from './app-options.ts'
import type { CandidateName } from './candidates.ts'

/** A candidate that listens in a process of its own. */
export interface CandidateServer {
  readonly name: CandidateName
  readonly url: string
  /** Processor time of the whole process so far, in microseconds. */
  processorTime(): Promise<number>
  stop(): void
}

/** Starts the process of a candidate. */
export async function startCandidate(name: CandidateName, options: AppOptions): Promise<CandidateServer> {
  const child = forkMeasured(import.meta.resolve('./server.ts'), [name, JSON.stringify(options)])
  const port = await nextMessage<number>(child)
  return {
    name,
    url: `http://127.0.0.1:${port}/`,
    processorTime() {
      child.send('processor time')
      return nextMessage<number>(child)
    },
    stop: () => child.disconnect()
  }
}
