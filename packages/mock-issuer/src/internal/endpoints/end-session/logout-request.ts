import type { JWTPayload } from 'jose'
import type { Client } from '../../clients/client.ts'

/** A logout request that is right in every parameter (OpenID Connect RP-Initiated Logout 1.0 section 2). */
export interface LogoutRequest {
  readonly client: Client | undefined
  /** The claims of the ID token the client sent along. */
  readonly hint: JWTPayload | undefined
  /** Where to go afterwards, with `state`. */
  readonly destination: string | undefined
}
