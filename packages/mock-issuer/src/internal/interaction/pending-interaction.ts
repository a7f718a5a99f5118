import type { AuthorizationRequest } from '../endpoints/authorize/authorization-request.ts'
import type { StateRecord } from '../state/store.ts'
import type { InteractionStep } from './outcome.ts'

/** A page that waits for a user. Its key is part of the address of the page. */
export interface PendingInteraction extends StateRecord {
  /** The browser that was sent to the page; no other one may answer. */
  readonly browser: string
  /** What the page is for: a request of a client, or a page of ours the user wants to go back to. */
  readonly purpose:
    | { readonly kind: 'authorization'; readonly request: AuthorizationRequest }
    | { readonly kind: 'return'; readonly path: string }
  readonly step: InteractionStep
  /** The session that was there or has begun. */
  readonly sessionId: string | undefined
}
