import type { StateRecord } from '../state/store.ts'

/** A client that took part in a session, and so learns of its end. */
export interface SessionClient extends StateRecord {
  readonly sessionId: string
  readonly clientId: string
}
