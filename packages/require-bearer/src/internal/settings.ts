import type { Preset } from '@jeton/id-token-guard'
import type { ClaimsSchema, RequireBearerOptions } from '../require-bearer-options.ts'
import type { KeySource } from './keys/key-source.ts'

/** An issuer whose tokens are accepted, with the only keys that may verify them. */
export interface TrustedIssuer {
  readonly issuer: string
  readonly preset: Preset
  readonly keys: KeySource
}

/** The options of a verifier once they are checked and their defaults filled in. */
export interface Settings {
  readonly issuers: ReadonlyMap<string, TrustedIssuer>
  readonly audiences: ReadonlySet<string>
  readonly clients: ReadonlySet<string> | undefined
  readonly algorithms: ReadonlySet<string>
  readonly clockToleranceSeconds: number
  readonly tokenType: 'evidence' | 'at+jwt'
  readonly schema: ClaimsSchema<unknown> | undefined
  readonly revocation: RequireBearerOptions['revocation'] | undefined
  readonly cache: { readonly maxEntries: number; readonly maxAgeSeconds: number }
  /** Epoch seconds, with fraction. */
  readonly now: () => number
}
