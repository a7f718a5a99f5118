import type { Form } from '../http/form.ts'
import type { StateRecord } from '../state/store.ts'

/** An authorization request that was pushed (RFC 9126). Its key is the `request_uri`. */
export interface PushedRequest extends StateRecord {
  readonly clientId: string
  readonly parameters: Form
  used: boolean
}
