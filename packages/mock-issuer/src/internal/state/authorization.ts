import type { AuthorizationDetail } from '../authorization-details/authorization-detail.ts'
import type { ClaimsRequest } from '../claims-request/claims-request.ts'

/**
 * What was allowed once. Codes, access tokens and refresh tokens issued from it refer to it, so the
 * whole family ends when it is revoked.
 */
export interface Authorization {
  readonly id: string
  readonly clientId: string
  /** The user, or undefined if the client acts for itself. */
  readonly sub: string | undefined
  readonly scopes: readonly string[]
  /** The audience of access tokens; a token request may narrow it and never widen it. */
  readonly audience: readonly string[]
  readonly sessionId: string | undefined
  /** Epoch seconds of the user's authentication. */
  readonly authTime: number | undefined
  /** Whether ID tokens have to tell `auth_time` (OpenID Connect Core 1.0 section 2). */
  readonly authTimeAsked: boolean
  readonly acr: string | undefined
  readonly amr: readonly string[] | undefined
  /** Claims the session brings along. */
  readonly claims?: Readonly<Record<string, unknown>> | undefined
  /** RFC 9396. */
  readonly authorizationDetails?: readonly AuthorizationDetail[]
  /** Claims asked for one by one (OpenID Connect Core 1.0 section 5.5). */
  readonly claimsRequest?: ClaimsRequest
  revoked: boolean
}
