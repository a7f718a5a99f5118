import type { StateRecord } from '../state/store.ts'

/** A page that asks a user about a device. Its key is the one-time value of its form. */
export interface DevicePrompt extends StateRecord {
  readonly deviceCode: string
  /** The user the page was shown to. */
  readonly sub: string
}
