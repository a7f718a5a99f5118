import type { RefusalCode } from '@jeton/gate'

/** Says what is wrong with a token: a code for the answer and a text for the log that quotes nothing of the token. */
export interface Fault {
  readonly code: RefusalCode
  readonly detail: string
  readonly retryAfterSeconds?: number
}
