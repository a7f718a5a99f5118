import { allOf, type Challenge, type Decision, refusalHeaders, refusalOf } from '@jeton/gate'
import { requireScope, type ScopeRequirement } from '@jeton/require-scope'
import { describe, expect, it } from 'vitest'
import { authWith, requestBehind } from './support/request.ts'

const offered: readonly Challenge[] = [{ scheme: 'DPoP', realm: 'orders' }]

type Gate = ReturnType<typeof requireScope>

/** The outcome, and for a refusal the scopes it names. */
function verdict(gate: Gate, ...granted: readonly string[]): unknown {
  const decision = gate(requestBehind(authWith(...granted), offered)) as Decision
  return decision.outcome === 'refuse' ? decision.refusal.challenges[0]?.scope : decision.outcome
}

/** Stands for the gate that reads the credential. */
const before = () => ({ outcome: 'grant', auth: authWith('a'), challenges: offered }) as const

describe('requireScope', () => {
  it.each<[string, Gate, string[], unknown]>([
    ['RS-008: the scope is there', requireScope('a'), ['b', 'a'], 'grant'],
    ['RS-008: the scope is lacking', requireScope('a'), ['b'], ['a']],
    ['RS-008: no scope at all', requireScope('a'), [], ['a']],
    ['RS-301: all of several names', requireScope('a', 'b'), ['b', 'a'], 'grant'],
    ['RS-301: not all of several names', requireScope('a', 'b'), ['a'], ['a', 'b']],
    ['RS-301: all of a list', requireScope({ allOf: ['a', 'b'] }), ['a', 'b', 'c'], 'grant'],
    ['RS-301: one of a list', requireScope({ anyOf: ['a', 'b'] }), ['b'], 'grant'],
    ['RS-301: none of a list', requireScope({ anyOf: ['a', 'b'] }), ['c'], ['a', 'b']],
    ['RS-301: both lists', requireScope({ allOf: ['a'], anyOf: ['b', 'c'] }), ['a', 'c'], 'grant'],
    ['RS-301: only all', requireScope({ allOf: ['a'], anyOf: ['b', 'c'] }), ['a'], ['a', 'b', 'c']],
    ['RS-301: only any', requireScope({ allOf: ['a'], anyOf: ['b', 'c'] }), ['b'], ['a', 'b', 'c']],
    ['RS-127: a longer name', requireScope('a'), ['ab', 'a:b', 'ba'], ['a']],
    ['RS-127: a shorter name', requireScope('a:b'), ['a', 'a:', 'b'], ['a:b']],
    ['RS-127: other letters', requireScope('a'), ['A'], ['a']],
    ['RS-127: a wildcard that was granted', requireScope('a:b'), ['a:*', '*'], ['a:b']],
    ['RS-127: a wildcard that is needed', requireScope('a:*'), ['a:b'], ['a:*']],
    ['RS-127: two names in one text', requireScope('a'), ['a b', 'a\tb'], ['a']]
  ])('%s', (_title, gate, granted, expected) => {
    expect(verdict(gate, ...granted)).toEqual(expected)
  })

  it('grants what was granted before, and passes on what to ask for', () => {
    const auth = authWith('a')
    expect(requireScope('a')(requestBehind(auth, offered))).toEqual({
      outcome: 'grant',
      auth,
      challenges: offered
    })
  })

  it('RS-008, RS-302: a 403 names the scopes needed, not those the credential has, in the scheme used', () => {
    const decision = requireScope('a', 'b')(requestBehind(authWith('secret'), offered)) as Decision
    if (decision.outcome === 'grant') throw new Error('a refusal is due')
    const refusal = refusalOf(decision)
    expect(refusal).toMatchObject({ code: 'insufficient_scope', status: 403 })
    expect(refusalHeaders(refusal)['WWW-Authenticate']).toBe(
      'DPoP realm="orders", error="insufficient_scope", ' +
        'error_description="the credential lacks a required scope", scope="a b"'
    )
    expect(JSON.stringify(refusal)).not.toContain('secret')
  })

  it('RS-004: an anonymous request is asked for the credential that was offered before', () => {
    expect(requireScope('a')(requestBehind(undefined, offered))).toEqual({
      outcome: 'abstain',
      challenges: offered
    })
  })

  it.each([[undefined], [[]]])(
    'RS-018, RS-051: where %j was offered, a bearer token is asked for',
    challenges => {
      expect(requireScope('a')(requestBehind(undefined, challenges))).toEqual({
        outcome: 'abstain',
        challenges: [{ scheme: 'Bearer', realm: 'api' }]
      })
    }
  )

  it('answers synchronously, also joined to the gate before it', () => {
    expect(allOf(before, requireScope('a'))(requestBehind(undefined))).toMatchObject({ outcome: 'grant' })
  })

  it('keeps its own copy of the lists it was given', () => {
    const names = ['a']
    const gate = requireScope({ allOf: names })
    names.push('b')
    names[0] = 'c'
    expect(verdict(gate, 'a')).toBe('grant')
  })
})

describe('requireScope with a function of the request', () => {
  const byMethod = requireScope(({ method }) =>
    method === 'GET' ? 'orders:read' : ['orders:read', 'orders:write']
  )
  const ask = (method: string, ...granted: readonly string[]): Decision =>
    byMethod(requestBehind(authWith(...granted), offered, method)) as Decision

  it('RS-301: asks it for every request', () => {
    expect(ask('GET', 'orders:read').outcome).toBe('grant')
    expect(ask('POST', 'orders:read')).toMatchObject({
      refusal: { challenges: [{ scope: ['orders:read', 'orders:write'] }] }
    })
    expect(ask('POST', 'orders:read', 'orders:write').outcome).toBe('grant')
  })

  it('takes a requirement from it', () => {
    const gate = requireScope(() => ({ anyOf: ['a', 'b'] }))
    expect(verdict(gate, 'b')).toBe('grant')
    expect(verdict(gate, 'c')).toEqual(['a', 'b'])
  })

  it('does not ask it for an anonymous request', () => {
    const gate = requireScope(() => {
      throw new Error('asked')
    })
    expect(gate(requestBehind(undefined))).toMatchObject({ outcome: 'abstain' })
  })

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['an empty text', ''],
    ['an empty list', []],
    ['an empty requirement', {}],
    ['a promise', Promise.resolve('a')],
    ['two names in one text', 'a b'],
    ['a number', 1]
  ])('RS-051: %s from it is a TypeError, and no grant', (_name, answer) => {
    const gate = requireScope(() => answer as ScopeRequirement)
    expect(() => gate(requestBehind(authWith('a', 'b')))).toThrow(TypeError)
  })
})
