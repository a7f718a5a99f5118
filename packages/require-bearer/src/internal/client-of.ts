import type { JsonObject } from '@jeton/gate'
import { type Preset, presets } from '@jeton/id-token-guard'

const usual = presets.get('none')?.clientClaims ?? []

/** Names the client that obtained a token: RFC 9068's `client_id`, or the claim its issuer uses in its place. */
export function clientOf(claims: JsonObject, preset: Preset): string | undefined {
  for (const name of preset.clientClaims ?? usual) {
    const value = claims[name]
    if (typeof value === 'string' && value !== '') return value
  }
  return undefined
}
