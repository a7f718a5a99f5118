import { type GateRequest, type JsonObject, refusalOf } from '@jeton/gate'
import * as fc from 'fast-check'
import { describe, expect } from 'vitest'
import { fuzz } from './support/fuzz.ts'
import {
  audience,
  claims,
  guard,
  issuer,
  now,
  partsTold,
  signText,
  signToken,
  strangersKey
} from './support/guard.ts'
import { requestWith } from './support/requests.ts'
import { anyText, base64urlAlphabet, mutationsOf, wellFormed } from './support/texts.ts'

const originals: readonly JsonObject[] = [
  claims,
  { ...claims, sub: 'user-2', scope: 'orders:read', aud: ['https://other.test', audience] },
  { ...claims, sub: 'user-3', nested: { list: [1, 'a', null] } }
]
const tokens = originals.map(payload => signToken(payload))
const claimsOf = new Map(tokens.map((token, index) => [token, originals[index]]))

/** What was granted, as JSON; nothing where it was refused, with nothing of the secrets in the refusal. */
async function grantedClaims(request: GateRequest, secrets: readonly string[]): Promise<string | undefined> {
  const decision = await guard(request)
  if (decision.outcome === 'grant') return JSON.stringify(decision.auth.claims)
  const refusal = refusalOf(decision)
  expect(refusal.status).toBeOneOf([400, 401])
  for (const secret of secrets) expect(partsTold(secret, refusal)).toEqual([])
  return undefined
}

const bearer = (token: string): GateRequest => requestWith([`Bearer ${token}`])
const real = fc.constantFrom(...tokens)
const wireCharacter = fc.constantFrom(...base64urlAlphabet, '.', '=', '+', '/', '~')

describe('the text of a real token, changed', () => {
  const swapped = fc
    .tuple(real, real, real)
    .map(sources => sources.map((token, part) => token.split('.')[part]).join('.'))
  const changed = fc.oneof(
    mutationsOf(real, wireCharacter),
    mutationsOf(real),
    mutationsOf(mutationsOf(real, wireCharacter), wireCharacter),
    swapped,
    real
  )

  fuzz(
    'RS-020: RS-111: in the header is granted only as the very token, and no part of it is told',
    8000,
    changed,
    async text => {
      const granted = await grantedClaims(bearer(text), [text])
      // Spaces before a credential separate it from the scheme; they are no part of it.
      const original = claimsOf.get(text.replace(/^ +/, ''))
      expect(granted).toBe(original && JSON.stringify(original))
    }
  )

  fuzz(
    'RS-020: RS-111: in the query is granted only as the very token, and no part of it is told',
    4000,
    changed,
    async text => {
      const sent = encodeURIComponent(wellFormed(text))
      const granted = await grantedClaims(requestWith([], { url: `/?access_token=${sent}` }), [text])
      expect(granted).toBe(claimsOf.has(text) ? JSON.stringify(claimsOf.get(text)) : undefined)
    }
  )
})

const names = (
  'iss sub aud exp nbf iat jti client_id scope scp permissions cnf ' +
  'nonce at_hash typ token_use azp act events __proto__ constructor'
).split(' ')
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    issuer,
    `${issuer}/`,
    audience,
    [audience],
    ['', audience],
    [[audience]],
    now,
    now - 6,
    now + 6
  ),
  fc.constantFrom<unknown>(1e300, -1, 0, '', null, true, '1800000000', 1e11, now + 0.5),
  anyText.map(text => wellFormed(text))
)
const changes = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 4 })
const removed = fc.subarray(names, { maxLength: 2 })

/** The claims as they go over the wire. */
function payloadOf(more: object, without: readonly string[]): JsonObject {
  const kept = Object.entries({ ...claims, ...more }).filter(([name]) => !without.includes(name))
  return JSON.parse(JSON.stringify(Object.fromEntries(kept))) as JsonObject
}

/** What every granted token has to be, whatever else it holds. */
function expectAcceptable(payload: JsonObject): void {
  expect(payload.iss).toBe(issuer)
  expect([payload.aud].flat()).toContain(audience)
  expect([payload.aud].flat().every(name => typeof name === 'string')).toBe(true)
  expect(payload.exp).toBeTypeOf('number')
  expect(payload.exp as number).toBeGreaterThan(now - 5)
  expect((payload.nbf ?? now) as number).toBeLessThanOrEqual(now + 5)
  expect((payload.iat ?? now) as number).toBeLessThanOrEqual(now + 5)
  expect(payload.sub ?? 'text').toSatisfy((sub: unknown) => typeof sub === 'string' && sub !== '')
  expect(Object.hasOwn(payload, 'cnf')).toBe(false)
}

describe('claims of any kind, truly signed', () => {
  fuzz(
    'RS-115 to RS-118: RS-128: are granted only where they are acceptable, and as they were signed',
    8000,
    fc.tuple(changes, removed),
    async ([more, without]) => {
      const payload = payloadOf(more, without)
      const token = signToken(payload)
      const granted = await grantedClaims(bearer(token), [token])
      if (granted === undefined) return
      expect(granted).toBe(JSON.stringify(payload))
      expectAcceptable(payload)
    }
  )

  fuzz(
    'RS-113: RS-114: as changed JSON never throw',
    3000,
    mutationsOf(fc.constantFrom(...originals).map(original => JSON.stringify(original))),
    async changed => {
      const text = wellFormed(changed)
      const token = signText('{"alg":"EdDSA","typ":"at+jwt"}', text)
      const granted = await grantedClaims(bearer(token), [token])
      if (granted === undefined) return
      expect(JSON.parse(text)).toEqual(JSON.parse(granted))
      expectAcceptable(JSON.parse(text) as JsonObject)
    }
  )

  const header = fc.dictionary(
    fc.constantFrom('alg', 'typ', 'kid', 'crit', 'b64', 'jku', 'jwk', 'x5u', 'x5c', 'cty', 'zip', 'enc', 'x'),
    fc.oneof(
      fc.constantFrom<unknown>(
        'EdDSA',
        'Ed25519',
        'none',
        'HS256',
        'at+jwt',
        'JWT',
        'application/AT+JWT',
        'k1',
        'K1'
      ),
      fc.jsonValue({ maxDepth: 2 })
    ),
    { maxKeys: 4 }
  )

  fuzz(
    'RS-102: RS-107: RS-109: under a header of any kind are granted only as they were signed',
    5000,
    header,
    async members => {
      const token = signToken(claims, members)
      const granted = await grantedClaims(bearer(token), [token])
      if (granted === undefined) return
      expect(granted).toBe(JSON.stringify(claims))
      const { alg = 'EdDSA', kid = 'k1' } = members
      expect(alg).toBeOneOf(['EdDSA', 'Ed25519'])
      expect(kid).toBe('k1')
      expect(Object.keys(members)).not.toEqual(expect.arrayContaining(['crit']))
      expect(Object.keys(members)).not.toEqual(expect.arrayContaining(['b64']))
    }
  )

  fuzz(
    'RS-115: signed by a stranger are never granted',
    3000,
    fc.tuple(changes, header),
    async ([more, members]) => {
      const token = signToken(payloadOf(more, []), members, strangersKey)
      expect(await grantedClaims(bearer(token), [token])).toBeUndefined()
    }
  )
})
