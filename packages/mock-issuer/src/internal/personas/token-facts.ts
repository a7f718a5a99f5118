/** What a vendor's token can tell. */
export interface TokenFacts {
  readonly iss: string
  readonly sub: string
  readonly aud: unknown
  readonly clientId: string | undefined
  readonly scopes: readonly string[]
  /** Scopes as one text, undefined if there are none. */
  readonly scope: string | undefined
  /** Epoch seconds. */
  readonly iat: number
  /** Epoch seconds. */
  readonly exp: number
  /** Epoch seconds. */
  readonly authTime: unknown
  /** The other claims the token would have without a persona. */
  readonly claims: Readonly<Record<string, unknown>>
  /** What may be told about the user. */
  readonly profile: Readonly<Record<string, unknown>>
  readonly kid: string
  /** The parts of the path of the issuer. */
  readonly segments: readonly string[]
  readonly hostname: string
  /** The absolute address of a path. */
  readonly at: (path: string) => string
  readonly uuid: () => string
  /** 256 random bits in base64url. */
  readonly text: () => string
  /** An identifier that is always the same for this name. */
  readonly stableId: (name: string) => string
}
