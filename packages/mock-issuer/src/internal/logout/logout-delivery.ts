/** Tells what became of one logout token. */
export interface LogoutDelivery {
  readonly clientId: string
  readonly uri: string
  /** The logout token that was sent. */
  readonly logoutToken: string
  /** The status of the answer, undefined if there was none in time. */
  readonly status: number | undefined
  /** Whether the client took it: 200 or 204 (OpenID Connect Back-Channel Logout 1.0 section 2.8). */
  readonly ok: boolean
  /** Why there was no answer. */
  readonly failure: unknown
}
