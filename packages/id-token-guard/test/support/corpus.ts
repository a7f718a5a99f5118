import { readFileSync } from 'node:fs'
import type { JsonObject } from '@jeton/gate'
import type { PresetName } from '@jeton/id-token-guard'
import { presets } from '@jeton/id-token-guard'

export interface Shape {
  readonly id: string
  readonly vendor: string
  readonly kind: string
  readonly header: JsonObject
  readonly claims: JsonObject
  readonly expect: 'accept' | 'reject' | 'profile'
  readonly ctx: {
    readonly api_audience: string | null
    readonly client_id: string | null
    readonly profile: string | null
  }
}

export interface AttackToken {
  readonly id: string
  readonly class: string
  readonly token: string
  readonly expect: string
}

function readShared(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../../../shared/${path}`, import.meta.url), 'utf8'))
}

export const shapes = readShared('corpus/token-shapes.json') as readonly Shape[]

export const attackTokens = (
  readShared('vectors/attack-tokens.json') as { readonly tokens: readonly AttackToken[] }
).tokens

/** The preset that a shape's context names, `none` where it names none. */
export function presetOf({ ctx }: Shape): PresetName {
  const name = [...presets.keys()].find(known => known === ctx.profile)
  if (ctx.profile !== null && name === undefined) throw new Error(`no preset for profile ${ctx.profile}`)
  return name ?? 'none'
}
