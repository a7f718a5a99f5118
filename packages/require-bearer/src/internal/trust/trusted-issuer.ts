import type { Preset } from '@jeton/id-token-guard'
import type { KeySource } from '@jeton/issuer-keys'

/** An issuer whose tokens are accepted: the only keys that may verify them, and what they are judged by. */
export interface TrustedIssuer {
  readonly issuer: string
  readonly preset: Preset
  readonly keys: KeySource
  readonly audiences: ReadonlySet<string>
  readonly clients: ReadonlySet<string> | undefined
  readonly algorithms: ReadonlySet<string>
  readonly tokenType: 'evidence' | 'at+jwt'
}
