import type { StateRecord } from './store.ts'

/** A user who is signed in. Signing in again puts a new record under the same identifier. */
export interface Session extends StateRecord {
  readonly sub: string
  /** Epoch seconds of the last authentication. */
  readonly authTime: number
  readonly acr: string | undefined
  readonly amr: readonly string[] | undefined
  /** Claims the user typed at the login page, for every token of the session. */
  readonly claims?: Readonly<Record<string, unknown>> | undefined
}
