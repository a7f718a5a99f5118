import type { ClaimsSchema, RequireBearerOptions } from '../require-bearer-options.ts'
import type { TrustedIssuers } from './trust/trusted-issuers.ts'

/** The options of a verifier once they are checked and their defaults filled in. */
export interface Settings {
  readonly issuers: TrustedIssuers
  readonly clockToleranceSeconds: number
  readonly schema: ClaimsSchema<unknown> | undefined
  readonly revocation: RequireBearerOptions['revocation'] | undefined
  readonly cache: { readonly maxEntries: number; readonly maxAgeSeconds: number }
  /** Epoch seconds, with fraction. */
  readonly now: () => number
}
