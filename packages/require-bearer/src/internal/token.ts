import type { JsonObject } from '@jeton/gate'
import type { Classification } from '@jeton/id-token-guard'
import type { TrustedIssuer } from './trust/trusted-issuer.ts'

/** A token on its way through the checks: its text passed the strict reading, nothing else is known yet. */
export interface TokenUnderCheck {
  readonly header: JsonObject
  readonly claims: JsonObject
  readonly classification: Classification
  /** SHA-256 of header and payload as signed, base64. */
  readonly digest: string
  /** The configured issuer that the token names, if it names one. */
  readonly trusted: TrustedIssuer | undefined
}

/** A token with the signature of an issuer that is trusted. Its claims are the issuer's, and not judged yet. */
export interface SignedToken extends TokenUnderCheck {
  readonly trusted: TrustedIssuer
  /** The state of the issuer's keys that vouched for it. */
  readonly keyVersion: number
}
