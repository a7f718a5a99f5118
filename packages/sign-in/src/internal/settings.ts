import type { PresetName } from '@jeton/id-token-guard'
import type { KeySource } from '@jeton/issuer-keys'
import type { ReplayMemory } from '../create-replay-memory.ts'

/** The options once they are checked and their defaults filled in. */
export interface TokenSettings {
  readonly issuer: string
  readonly clientId: string
  /** The client itself, and whoever else may stand in `aud`. */
  readonly audiences: ReadonlySet<string>
  readonly algorithms: ReadonlySet<string>
  readonly preset: PresetName
  readonly keys: KeySource
  readonly clockToleranceSeconds: number
  /** Epoch seconds, with fraction. */
  readonly now: () => number
}

export interface IdTokenSettings extends TokenSettings {
  readonly nonce: string | undefined
  readonly maxAgeSeconds: number | undefined
  readonly acrValues: ReadonlySet<string> | undefined
  readonly accessToken: string | undefined
  readonly code: string | undefined
}

export interface LogoutTokenSettings extends TokenSettings {
  readonly maxAgeSeconds: number
  readonly replay: ReplayMemory
}
