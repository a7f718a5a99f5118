import type { ExpectedAnswer } from '../expect-answer.ts'
import type { RawRequest } from '../raw-request.ts'
import type { Gates, Setup } from './setup.ts'

/** One line of the table: a situation and the answer that every adapter gives. */
export interface Row {
  /** Requirement, situation and outcome. */
  readonly title: string
  readonly gates: (setup: Setup) => Gates | Promise<Gates>
  readonly request: (setup: Setup) => RawRequest | Promise<RawRequest>
  readonly answer: ExpectedAnswer
  /** Default `problem`. */
  readonly errors?: 'problem' | 'stock'
  /** Default false. */
  readonly parsesForms?: boolean
}
