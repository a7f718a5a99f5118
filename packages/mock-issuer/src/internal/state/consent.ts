import type { StateRecord } from './store.ts'

/** The scopes a user has allowed a client so far. */
export interface Consent extends StateRecord {
  readonly sub: string
  readonly clientId: string
  readonly scopes: readonly string[]
}

export function consentId(sub: string, clientId: string): string {
  return JSON.stringify([sub, clientId])
}
