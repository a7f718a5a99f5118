import type { Challenge } from './challenge.ts'
import type { RefusalCode } from './refusal-codes.ts'

/**
 * Describes why a request may not go on: a value, made by {@link refuse}.
 *
 * `message` may be sent to the caller. `detail` is for logs: it names rules and configured values, never text taken
 * from a credential.
 */
export interface Refusal {
  readonly code: RefusalCode
  /** HTTP status of the answer. */
  readonly status: number
  readonly message: string
  readonly detail?: string
  /** What the answer's `WWW-Authenticate` will hold; empty for answers that ask for no credential. */
  readonly challenges: readonly Challenge[]
  /** Whole seconds, at least 1, for `Retry-After`. */
  readonly retryAfterSeconds?: number
}
