import type { StateRecord } from '../state/store.ts'

/** A page that asks whether to log out. Its key is the one-time value of its form. */
export interface LogoutPrompt extends StateRecord {
  /** The session of the browser that got the page. */
  readonly sessionId: string | undefined
  /** Where to go afterwards. */
  readonly destination: string | undefined
}
