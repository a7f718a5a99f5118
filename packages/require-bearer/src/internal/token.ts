import type { JsonObject } from '@jeton/gate'
import type { Classification } from '@jeton/id-token-guard'
import type { TrustedIssuer } from './settings.ts'

/** A token on its way through the checks: its text passed the strict reading, nothing else is known yet. */
export interface TokenUnderCheck {
  readonly text: string
  readonly header: JsonObject
  readonly claims: JsonObject
  readonly classification: Classification
  /** The configured issuer that the token names, if it names one. */
  readonly trusted: TrustedIssuer | undefined
}
