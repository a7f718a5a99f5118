import { type FormKeys, createFormKeys } from '../pages/form-keys.ts'
import { type StateRecord, type Store, createStore } from '../state/store.ts'
import type { PendingInteraction } from './pending-interaction.ts'

interface SessionCookie extends StateRecord {
  readonly sessionId: string
}

/** What the issuer remembers about browsers. */
export interface InteractionState {
  readonly pending: Store<PendingInteraction>
  /** By the value of the cookie. */
  readonly cookies: Store<SessionCookie>
  readonly formKeys: FormKeys
  clear(): void
}

export function createInteractionState(now: () => number): InteractionState {
  const parts = {
    pending: createStore<PendingInteraction>(now),
    cookies: createStore<SessionCookie>(now),
    formKeys: createFormKeys()
  }
  return {
    ...parts,
    clear: () => {
      for (const part of Object.values(parts)) part.clear()
    }
  }
}
