import { type AccessTokenAuth, type Auth, type JsonObject, refusalOf } from '@jeton/gate'
import { requireScope, type ScopeRequirement } from '@jeton/require-scope'
import * as fc from 'fast-check'
import { describe, expect } from 'vitest'
import { fuzz } from './support/fuzz.ts'
import { audience, claims, guard, issuer, signToken } from './support/guard.ts'
import { requestWith } from './support/requests.ts'
import { anyText, wellFormed } from './support/texts.ts'

const letters = new Set(Array.from({ length: 0x5e }, (_, index) => String.fromCharCode(0x21 + index)))
letters.delete('"')
letters.delete('\\')

/** RFC 6749 section 3.3, character by character. */
const isScopeToken = (text: unknown): text is string =>
  typeof text === 'string' && text !== '' && text.split('').every(character => letters.has(character))

const name = fc.oneof(
  fc.constantFrom(
    'read',
    'write',
    'READ',
    'reader',
    'read:all',
    're',
    '*',
    'read*',
    '__proto__',
    'constructor'
  ),
  fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 6 })
)
const separator = fc.constantFrom(' ', '  ', ',', '\t', '\n', '\u00a0', '+', '%20', '\u3000')
const scopeText = fc
  .array(fc.tuple(fc.oneof(name, anyText), separator), { maxLength: 5 })
  .map(parts => wellFormed(parts.flat().join('')))
const scopeClaim = fc.oneof(
  scopeText,
  fc.array(fc.oneof(name, scopeText, fc.jsonValue({ maxDepth: 1 })), { maxLength: 4 }),
  fc.jsonValue({ maxDepth: 2 })
)

/** The scopes that a claim names by RFC 6749 section 3.3, or by the members of a list. */
const namedIn = (claim: unknown): readonly string[] =>
  (typeof claim === 'string' ? claim.split(' ') : [claim].flat())
    .filter(isScopeToken)
    .filter(text => typeof claim === 'string' || (Array.isArray(claim) && claim.includes(text)))

describe('the scopes of a token', () => {
  fuzz(
    'RS-127: RS-300: are the names that its claims hold, whole and in their case',
    8000,
    fc.dictionary(fc.constantFrom('scope', 'scp', 'permissions'), scopeClaim, { noNullPrototype: true }),
    async members => {
      const wire = JSON.parse(JSON.stringify(members)) as JsonObject
      const decision = await guard(requestWith([`Bearer ${signToken({ ...claims, ...wire })}`]))
      if (decision.outcome !== 'grant') throw new Error(`refused: ${JSON.stringify(refusalOf(decision))}`)
      const named = [wire.scope, wire.scp, wire.permissions].flatMap(namedIn)
      expect(decision.auth.scopes).toEqual([...new Set(named)])
    }
  )
})

const authWith = (scopes: readonly string[]): AccessTokenAuth => ({
  kind: 'access_token',
  principal: 'user',
  issuer,
  subject: 'user-1',
  audience: [audience],
  scopes,
  claims: {}
})

const list = fc.array(name, { minLength: 1, maxLength: 4 })
const requirement: fc.Arbitrary<ScopeRequirement> = fc.oneof(
  list.map(allOf => ({ allOf })),
  list.map(anyOf => ({ anyOf })),
  fc.tuple(list, list).map(([allOf, anyOf]) => ({ allOf, anyOf }))
)

describe('requireScope', () => {
  fuzz(
    'RS-301: RS-302: grants what holds all of one list and any of the other, and names these',
    8000,
    fc.tuple(fc.array(fc.oneof(name, anyText), { maxLength: 6 }), requirement),
    async ([scopes, needed]) => {
      const auth: Auth = authWith(scopes)
      const { allOf = [], anyOf = [] } = needed
      const decision = await requireScope(needed)({ ...requestWith([]), auth })
      const enough =
        allOf.every(scope => scopes.indexOf(scope) >= 0) &&
        (anyOf.length === 0 || anyOf.some(scope => scopes.indexOf(scope) >= 0))
      expect(decision.outcome).toBe(enough ? 'grant' : 'refuse')
      if (decision.outcome === 'grant') return expect(decision.auth).toBe(auth)
      const refusal = refusalOf(decision)
      expect(refusal.status).toBe(403)
      expect(refusal.challenges.map(({ scope }) => scope)).toEqual([[...allOf, ...anyOf]])
    }
  )

  fuzz(
    'RS-051: RS-301: throws at the start for a list that is empty or holds what is no scope',
    4000,
    fc.array(fc.oneof(name, anyText), { maxLength: 3 }),
    names => {
      const make = (): unknown => requireScope(...(names as [string, ...string[]]))
      if (names.length > 0 && names.every(isScopeToken)) expect(make).not.toThrow()
      else expect(make).toThrow(TypeError)
    }
  )
})
