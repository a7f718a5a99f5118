import type { JsonObject, JsonValue } from '@jeton/gate'
import { classifyToken, presetFor, type PresetName, presets } from '@jeton/id-token-guard'
import * as fc from 'fast-check'
import { describe, expect } from 'vitest'
import { readShared } from '../support/shared.ts'
import { fuzz } from './support/fuzz.ts'

interface Shape {
  readonly id: string
  readonly kind: string
  readonly header: JsonObject
  readonly claims: JsonObject
  readonly expect: 'accept' | 'reject' | 'profile'
  readonly ctx: { readonly api_audience: string | null; readonly profile: string | null }
}

const shapes = readShared('corpus/token-shapes.json') as readonly Shape[]
const idTokens = shapes.filter(({ kind }) => kind === 'id')
const refusable = idTokens.filter(({ expect: expected }) => expected === 'reject')
const autoPresets = [...presets.values()]
  .filter(({ matches, admitsIdTokens }) => matches !== undefined && !admitsIdTokens)
  .map(({ name }) => name)

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const kindOf = (header: object, claims: object, preset: PresetName): string =>
  classifyToken(`${encode(header)}.${encode(claims)}.AAAA`, { preset }).kind

/** What a sign-in may or may not leave in an ID token: stripping these makes it no access token. */
const strippable = (
  'nonce at_hash c_hash s_hash auth_time acr amr sid azp ' +
  'jti nbf iat email email_verified name picture preferred_username sub'
).split(' ')
const identityScopes = ['openid', 'profile', 'email', 'address', 'phone', 'offline_access']

interface Mutation {
  readonly stripped: readonly string[]
  readonly audiences: readonly string[]
  readonly scopes: readonly string[]
  readonly added: JsonObject
}

/** Claims of a sign-in or of the caller's choice that say nothing about an API. */
const added = fc.dictionary(
  fc.constantFrom(
    'email',
    'name',
    'locale',
    'groups',
    'auth_time',
    'acr',
    'amr',
    'sid',
    'x',
    'https://a.test/x'
  ),
  fc.jsonValue({ maxDepth: 1 }),
  { maxKeys: 3 }
)

const mutation: fc.Arbitrary<Mutation> = fc.record({
  stripped: fc.subarray(strippable),
  audiences: fc.subarray(['https://api.example.com', 'https://another-api.example.com', 'api', 'API']),
  scopes: fc.subarray(identityScopes),
  added: added as fc.Arbitrary<JsonObject>
})

function mutate({ claims, ctx }: Shape, { stripped, audiences, scopes, added: more }: Mutation): JsonObject {
  const kept = Object.entries(claims).filter(([name]) => !stripped.includes(name))
  const aud: readonly JsonValue[] = [claims.aud ?? []].flat() as readonly JsonValue[]
  const apis = audiences.map(name => (name === 'api' ? (ctx.api_audience ?? name) : name))
  return {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(Object.entries(more).filter(([name]) => !Object.hasOwn(claims, name))),
    ...(apis.length > 0 && { aud: [...new Set([...aud, ...apis])] }),
    ...(scopes.length > 0 && claims.scope === undefined && { scope: scopes.join(' ') })
  }
}

const issuerOf = ({ claims: { iss } }: Shape): string => (typeof iss === 'string' ? iss : '')

describe('ID tokens with claims stripped, audiences widened and identity scopes added', () => {
  fuzz(
    'RS-123: RS-307: are no access tokens under the rules for every issuer',
    15_000,
    fc.tuple(fc.constantFrom(...refusable), mutation),
    ([shape, change]) => expect(kindOf(shape.header, mutate(shape, change), 'none')).not.toBe('access_token')
  )

  fuzz(
    "RS-123: RS-307: are no access tokens under the preset that the issuer's address picks",
    12_000,
    fc.tuple(fc.constantFrom(...idTokens), mutation),
    ([shape, change]) =>
      expect(kindOf(shape.header, mutate(shape, change), presetFor(issuerOf(shape)))).not.toBe('access_token')
  )

  fuzz(
    'RS-123: RS-307: are no access tokens under any preset that auto could pick',
    12_000,
    fc.tuple(fc.constantFrom(...refusable), mutation, fc.constantFrom(...autoPresets)),
    ([shape, change, preset]) =>
      expect(kindOf(shape.header, mutate(shape, change), preset)).not.toBe('access_token')
  )
})

describe('every shape', () => {
  const kinds = (
    'access_token id_token refresh_token logout_token userinfo client_assertion dpop_proof ' +
    'introspection_response security_event request_object identity_assertion other ambiguous malformed'
  ).split(' ')
  const member = fc.constantFrom(
    ...new Set(shapes.flatMap(({ header, claims }) => [...Object.keys(header), ...Object.keys(claims)]))
  )
  const members = fc.dictionary(member, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 })
  const preset = fc.constantFrom(...presets.keys())

  fuzz(
    'gets a kind and never throws, whatever its members are replaced by',
    8000,
    fc.tuple(fc.constantFrom(...shapes), members, members, preset),
    ([{ header, claims }, moreHeader, moreClaims, name]) =>
      expect(kinds).toContain(kindOf({ ...header, ...moreHeader }, { ...claims, ...moreClaims }, name))
  )

  const others = shapes.filter(({ kind, expect: expected }) => kind !== 'id' && expected === 'reject')

  fuzz(
    'RS-123: that is to be refused is no access token with identity scopes and more claims',
    4000,
    fc.tuple(fc.constantFrom(...others), mutation),
    ([shape, change]) =>
      expect(
        kindOf(shape.header, mutate(shape, { ...change, stripped: [], audiences: [] }), 'none')
      ).not.toBe('access_token')
  )
})
