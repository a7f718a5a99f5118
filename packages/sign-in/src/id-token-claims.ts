import type { JsonObject } from '@jeton/gate'

/** The claims of an ID token that was verified: frozen, without prototype. A user is `iss` and `sub` together. */
export interface IdTokenClaims extends JsonObject {
  readonly iss: string
  readonly sub: string
  readonly aud: string | readonly string[]
  /** Epoch seconds. */
  readonly exp: number
  /** Epoch seconds. */
  readonly iat: number
}
