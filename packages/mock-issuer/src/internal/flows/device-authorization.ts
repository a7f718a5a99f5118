import type { AuthorizationDetail } from '../authorization-details/authorization-detail.ts'
import type { Authorization } from '../state/authorization.ts'
import type { StateRecord } from '../state/store.ts'

/** One device that waits for a user (RFC 8628). Its key is the device code. */
export interface DeviceAuthorization extends StateRecord {
  /** Without the dash. */
  readonly userCode: string
  readonly clientId: string
  readonly scopes: readonly string[]
  readonly audience: readonly string[]
  readonly authorizationDetails: readonly AuthorizationDetail[] | undefined
  /** Milliseconds between two polls. It grows when the device polls faster. */
  interval: number
  /** Epoch milliseconds. */
  polledAt: number | undefined
  /** The user who entered the user code; nobody else can decide. */
  enteredBy: string | undefined
  decision: 'pending' | 'denied' | 'spent' | Authorization
}
