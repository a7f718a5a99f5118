/** A subject or actor token that is valid. */
export interface PresentedToken {
  readonly claims: Readonly<Record<string, unknown>>
  readonly sub: string
  /** The scopes it carries; undefined if it says none, as an ID token. */
  readonly scopes: readonly string[] | undefined
  /** The session it was issued in: it ends with it. */
  readonly sessionId: string | undefined
  /** Whether this issuer issued it. */
  readonly own: boolean
}
