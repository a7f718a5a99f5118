import { describe, expect, it } from 'vitest'
import { decide, granted } from './support/judge.ts'
import { createSigner, guardWith } from './support/signer.ts'
import { issuerAndGuard, now } from './support/trusted-issuer.ts'

const { jwk, sign } = await createSigner('ES256')
const guard = guardWith(jwk)

describe('what a handler learns', () => {
  it('has every field of an access token', async () => {
    const { issuer, guard: own } = await issuerAndGuard()
    const auth = await granted(
      own,
      await issuer.accessToken({ sub: 'u1', scope: 'orders:read orders:write' })
    )
    expect(auth).toMatchObject({
      kind: 'access_token',
      principal: 'user',
      issuer: 'https://issuer.test',
      subject: 'u1',
      clientId: 'client-1',
      scopes: ['orders:read', 'orders:write'],
      audience: ['https://api.test'],
      expiresAt: now + 3600
    })
    expect(auth).not.toHaveProperty('confirmation')
  })

  it('expiresAt is exp as it stands, in seconds', async () => {
    expect((await granted(guard, await sign({ exp: now + 0.5 }))).expiresAt).toBe(now + 0.5)
  })

  it('CA-12: is frozen at every depth, and the claims have no prototype at any depth', async () => {
    const auth = await granted(guard, await sign({ nested: { list: [{ a: 1 }] } }))
    const nested = auth.claims.nested as { readonly list: readonly object[] }
    for (const value of [
      auth,
      auth.scopes,
      auth.audience,
      auth.claims,
      nested,
      nested.list,
      nested.list[0]
    ]) {
      expect(Object.isFrozen(value)).toBe(true)
    }
    for (const value of [auth.claims, nested, nested.list[0]]) expect(Object.getPrototypeOf(value)).toBeNull()
    expect(() => (auth.scopes as string[]).push('admin')).toThrow(TypeError)
  })

  it('RS-046: carries the challenges on offer, and lets the response vary by Authorization', async () => {
    const decision = await decide(guardWith(jwk, { realm: 'orders' }), await sign())
    expect(decision).toMatchObject({ outcome: 'grant', challenges: [{ scheme: 'Bearer', realm: 'orders' }] })
    expect(decision).toHaveProperty('headers', { Vary: 'Authorization' })
  })
})

describe('scopes of a token', () => {
  it.each<readonly [Readonly<Record<string, unknown>>, readonly string[]]>([
    [{}, []],
    [{ scope: 'a b' }, ['a', 'b']],
    [{ scope: ' a  b ' }, ['a', 'b']],
    [{ scope: ['a', 'b'] }, ['a', 'b']],
    [{ scp: 'a b' }, ['a', 'b']],
    [{ scp: ['a', 'b'] }, ['a', 'b']],
    [{ permissions: ['a', 'b'] }, ['a', 'b']],
    [{ scope: 'a b', scp: ['b', 'c'], permissions: ['c', 'd'] }, ['a', 'b', 'c', 'd']],
    [{ scope: 'READ read' }, ['READ', 'read']],
    [{ scope: 'a\tb' }, []],
    [{ scope: 'a\u00a0b' }, []],
    [{ scope: 'a,b' }, ['a,b']],
    [{ scope: 'a"b a\\b c' }, ['c']],
    [{ scope: ['a b', 'c'] }, ['c']],
    [{ scope: [1, null, ['a'], 'c'] }, ['c']],
    [{ scope: { a: true } }, []],
    [{ scope: null }, []],
    [{ scope: '' }, []],
    [{ scope: '__proto__' }, ['__proto__']]
  ])('RS-127: %j gives %j', async (claims, scopes) => {
    expect((await granted(guard, await sign(claims))).scopes).toEqual(scopes)
  })
})
