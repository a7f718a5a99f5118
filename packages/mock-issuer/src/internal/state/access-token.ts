import type { Confirmation } from '../tokens/confirmation.ts'
import type { Authorization } from './authorization.ts'
import type { StateRecord } from './store.ts'

/** An access token that was issued, JWT or opaque: the record says what introspection says. */
export interface AccessToken extends StateRecord {
  readonly authorization: Authorization
  /** Every claim, also of an opaque token. */
  readonly claims: Readonly<Record<string, unknown>>
  readonly confirmation: Confirmation | undefined
  revoked: boolean
}
