import type { OAuthError } from '../oauth-error.ts'
import type { Session } from '../state/session.ts'

/** What has to happen in the browser before the client gets its answer. */
export type InteractionStep = 'login' | 'consent'

/** What becomes of a valid authorization request. */
export type InteractionOutcome =
  | { readonly kind: 'granted'; readonly session: Session }
  | { readonly kind: 'refused'; readonly error: OAuthError }
  | {
      readonly kind: 'page'
      /** In the order they are to be taken. Never empty. */
      readonly steps: readonly InteractionStep[]
      /** The session of the browser, if it has one. */
      readonly session: Session | undefined
    }
