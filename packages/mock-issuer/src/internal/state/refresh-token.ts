import type { Confirmation } from '../tokens/confirmation.ts'
import type { Authorization } from './authorization.ts'
import type { StateRecord } from './store.ts'

/** A refresh token. Its family is every token of the same authorization. */
export interface RefreshToken extends StateRecord {
  readonly authorization: Authorization
  /** Epoch seconds. */
  readonly issuedAt: number
  readonly confirmation: Confirmation | undefined
  /** Set when another one took its place. It is remembered, so that reuse is recognized. */
  rotated: boolean
}
