import type { StateRecord } from '../state/store.ts'

/** A client that registered itself. Its key is the client identifier. */
export interface Registration extends StateRecord {
  readonly accessToken: string
  /** What the client is told about itself (RFC 7591 section 3.2.1). */
  readonly metadata: Readonly<Record<string, unknown>>
}
