import type { JsonObject } from '@jeton/gate'
import type { PresetName } from '@jeton/id-token-guard'
import { classifyToken, presetFor, presets } from '@jeton/id-token-guard'
import { describe, expect, it } from 'vitest'
import { presetOf, shapes } from './support/corpus.ts'
import type { Shape } from './support/corpus.ts'
import { encodeToken } from './support/encode.ts'

type Mutation = (shape: Shape) => JsonObject

const HASHES = ['nonce', 'at_hash', 'c_hash', 's_hash']
const SIGN_IN = ['auth_time', 'acr', 'amr', 'sid', 'azp']

const without = (claims: JsonObject, names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(claims).filter(([name]) => !names.includes(name)))

const withAudience = (claims: JsonObject, ...more: readonly string[]): JsonObject => ({
  ...claims,
  aud: [...new Set([...[claims.aud ?? []].flat(), ...more])]
})

const apiOf = ({ ctx }: Shape): string => ctx.api_audience ?? 'https://api.example.com'

const mutations: Readonly<Record<string, Mutation>> = {
  'as they are': ({ claims }) => claims,
  'without nonce and hashes': ({ claims }) => without(claims, HASHES),
  'without nonce, hashes, auth_time, amr, acr, sid and azp': ({ claims }) =>
    without(claims, [...HASHES, ...SIGN_IN]),
  'with the API in aud': shape => withAudience(shape.claims, apiOf(shape)),
  'without nonce and hashes, with the API in aud': shape =>
    withAudience(without(shape.claims, HASHES), apiOf(shape)),
  'stripped of everything, with the API and another one in aud': shape =>
    withAudience(
      without(shape.claims, [...HASHES, ...SIGN_IN]),
      apiOf(shape),
      'https://another-api.example.com'
    ),
  'without nonce and hashes, with the API in aud and scope "openid profile"': shape => ({
    ...withAudience(without(shape.claims, HASHES), apiOf(shape)),
    scope: 'openid profile'
  })
}

const idTokens = shapes.filter(({ kind }) => kind === 'id')
const refusable = idTokens.filter(shape => shape.expect === 'reject')
const admits = (preset: PresetName): boolean => presets.get(preset)?.admitsIdTokens === true

function passing(
  list: readonly Shape[],
  mutate: Mutation,
  choose: (shape: Shape) => PresetName
): readonly string[] {
  return list
    .filter(shape => {
      const token = encodeToken(shape.header, mutate(shape))
      return classifyToken(token, { preset: choose(shape) }).kind === 'access_token'
    })
    .map(({ id }) => id)
}

describe.each(Object.entries(mutations))('ID tokens %s', (_name, mutate) => {
  it('do not pass under the rules for every issuer', () => {
    expect(passing(refusable, mutate, () => 'none')).toEqual([])
  })

  it('do not pass under the preset of their vendor', () => {
    expect(
      passing(
        refusable.filter(shape => !admits(presetOf(shape))),
        mutate,
        presetOf
      )
    ).toEqual([])
  })

  it("do not pass under the preset that the issuer's address picks", () => {
    expect(
      passing(idTokens, mutate, ({ claims: { iss } }) => presetFor(typeof iss === 'string' ? iss : ''))
    ).toEqual([])
  })

  it('do not pass under any preset that auto could pick, theirs or not', () => {
    const strangers = [...presets.values()]
      .filter(({ matches }) => matches !== undefined)
      .map(({ name }) => name)
    const found = strangers.flatMap(name =>
      passing(refusable, mutate, () => name).map(id => `${id} under ${name}`)
    )
    expect(found).toEqual([])
  })
})
