import { fetchRequest } from '@jeton/gate'
import { requireScope, type ScopeRequirement } from '@jeton/require-scope'
import { describe, expect, it } from 'vitest'

async function outcome(requirement: ScopeRequirement, scopes: readonly string[]): Promise<string> {
  const auth = {
    kind: 'access_token',
    issuer: 'i',
    principal: 'user',
    scopes,
    audience: [],
    claims: {}
  } as const
  return (await requireScope(requirement)(fetchRequest(new Request('https://api.test/'), { auth }))).outcome
}

describe('names that stand below each other', () => {
  it.each([
    ['orders', 'orders:read', 'grant'],
    ['orders', 'orders:read:own', 'grant'],
    ['orders:read', 'orders:read', 'grant'],
    ['orders:read', 'orders', 'refuse'],
    ['order', 'orders:read', 'refuse'],
    ['orders:*', 'orders:read', 'refuse'],
    ['', 'orders:read', 'refuse']
  ])('RS-127: where a hierarchy is configured, %j for %j: %s', async (granted, needed, expected) => {
    expect(await outcome({ allOf: [needed], hierarchy: ':' }, [granted])).toBe(expected)
  })

  it.each([
    ['orders:*', 'orders:read', 'grant'],
    ['orders:*', 'orders:read:own', 'grant'],
    ['orders:*', 'orders', 'refuse'],
    ['*', 'orders:read', 'refuse'],
    ['ord*', 'orders:read', 'refuse']
  ])('RS-127: where a wildcard is configured, %j for %j: %s', async (granted, needed, expected) => {
    expect(await outcome({ anyOf: [needed], hierarchy: ':', wildcard: true }, [granted])).toBe(expected)
  })

  it('RS-127: without either, names are compared exactly', async () => {
    expect(await outcome({ allOf: ['orders:read'] }, ['orders', 'orders:*'])).toBe('refuse')
  })

  it.each([
    { hierarchy: '' },
    { hierarchy: '::' },
    { hierarchy: 'a' },
    { wildcard: true },
    { hierarchy: ':', wildcard: 'yes' }
  ])('RS-051: %j is a TypeError', options => {
    expect(() => requireScope({ allOf: ['a'], ...options } as ScopeRequirement)).toThrow(TypeError)
  })
})
