import { allOf } from '@jeton/gate'
import { requireScope } from '@jeton/require-scope'
import { afterEach, describe, expect, it, type MockInstance, vi } from 'vitest'
import { bearerRequest, granted, verdict } from './support/judge.ts'
import { createSigner, guardWith } from './support/signer.ts'
import { issuerAndGuard, now } from './support/trusted-issuer.ts'

const { jwk, sign } = await createSigner('ES256')

/** Counts the signatures that are verified from here on. */
const signatures = (): MockInstance<typeof crypto.subtle.verify> => vi.spyOn(crypto.subtle, 'verify')

afterEach(() => {
  vi.restoreAllMocks()
})

describe('a token that was verified before', () => {
  it('is judged at once, without a promise and without a signature', async () => {
    const guard = guardWith(jwk)
    const token = await sign()
    const first = await granted(guard, token)
    const verified = signatures()
    const decision = guard(bearerRequest(token))
    expect(decision).not.toBeInstanceOf(Promise)
    expect(decision).toMatchObject({ outcome: 'grant', auth: first })
    expect(verified).not.toHaveBeenCalled()
  })

  it('CA-01, CA-02: is refused from exp plus tolerance on, counted once', async () => {
    let time = now
    const guard = guardWith(jwk, { clock: () => time * 1000, clockTolerance: 5 })
    const token = await sign({ exp: now + 10 })
    expect(await verdict(guard, token)).toBe('grant')
    time = now + 14
    expect(await verdict(guard, token)).toBe('grant')
    time = now + 15
    expect(await verdict(guard, token)).toBe('token_expired')
  })

  it('is verified anew after the age that was set', async () => {
    let time = now
    const guard = guardWith(jwk, { clock: () => time * 1000, cache: { maxAgeSeconds: 60 } })
    const token = await sign()
    await verdict(guard, token)
    const verified = signatures()
    time = now + 59
    await verdict(guard, token)
    expect(verified).not.toHaveBeenCalled()
    time = now + 60
    await verdict(guard, token)
    expect(verified).toHaveBeenCalledTimes(1)
  })

  it('CA-04: is verified anew when the keys of its issuer changed', async () => {
    const { issuer, guard } = await issuerAndGuard()
    const token = await issuer.accessToken()
    await verdict(guard, token)
    await issuer.rotateKeys()
    await verdict(guard, await issuer.accessToken())
    const verified = signatures()
    expect(await verdict(guard, token)).toBe('grant')
    expect(verified).toHaveBeenCalledTimes(1)
    expect(guard(bearerRequest(token))).not.toBeInstanceOf(Promise)
  })

  it('CA-05: is known by its whole text: one that differs in the last character is another', async () => {
    const guard = guardWith(jwk)
    const token = await sign()
    await verdict(guard, token)
    for (const other of [token.slice(0, -4) + 'AAAA', token.replace('.', 'A.'), `${token}A`]) {
      expect(await verdict(guard, other)).not.toBe('grant')
    }
  })

  it('CA-07: is unknown to a guard with another audience, in either order', async () => {
    const token = await sign()
    const [one, other] = [guardWith(jwk), guardWith(jwk, { audience: 'https://other.test' })]
    expect(await verdict(one, token)).toBe('grant')
    expect(await verdict(other, token)).toBe('audience_mismatch')
    expect(await verdict(one, token)).toBe('grant')
  })

  it('has its scope judged on every route', async () => {
    const guard = guardWith(jwk)
    const token = await sign({ scope: 'a' })
    for (const [scope, outcome] of [
      ['a', 'grant'],
      ['b', 'refuse'],
      ['a', 'grant']
    ] as const) {
      const decision = await allOf(guard, requireScope(scope))(bearerRequest(token))
      expect(decision.outcome).toBe(outcome)
    }
  })

  it('CA-12: cannot be changed by a handler', async () => {
    const guard = guardWith(jwk)
    const token = await sign({ scope: 'a', nested: { list: [1] } })
    const auth = await granted(guard, token)
    expect(() => (auth.scopes as string[]).push('admin')).toThrow(TypeError)
    expect(() => Object.assign(auth.claims, { scope: 'admin' })).toThrow(TypeError)
    expect(() => Object.assign(auth, { subject: 'root' })).toThrow(TypeError)
    expect((await granted(guard, token)).scopes).toEqual(['a'])
  })
})

describe('the memory for tokens', () => {
  it('CA-14: lets 50 equal tokens that arrive together share one verification', async () => {
    const guard = guardWith(jwk)
    const token = await sign()
    const verified = signatures()
    const answers = await Promise.all(Array.from({ length: 50 }, () => verdict(guard, token)))
    expect(new Set(answers)).toEqual(new Set(['grant']))
    expect(verified).toHaveBeenCalledTimes(1)
  })

  it('CA-11: keeps the number of entries that was set, and forgets what was used longest ago', async () => {
    const guard = guardWith(jwk, { cache: { maxEntries: 2 } })
    const [first, second, third] = [
      await sign({ jti: '1' }),
      await sign({ jti: '2' }),
      await sign({ jti: '3' })
    ]
    await verdict(guard, first)
    await verdict(guard, second)
    await verdict(guard, first)
    await verdict(guard, third)
    expect(guard(bearerRequest(first))).not.toBeInstanceOf(Promise)
    expect(guard(bearerRequest(third))).not.toBeInstanceOf(Promise)
    expect(guard(bearerRequest(second))).toBeInstanceOf(Promise)
  })

  it('remembers nothing where maxEntries is 0', async () => {
    const guard = guardWith(jwk, { cache: { maxEntries: 0 } })
    const token = await sign()
    await verdict(guard, token)
    const verified = signatures()
    expect(await verdict(guard, token)).toBe('grant')
    expect(verified).toHaveBeenCalledTimes(1)
  })

  it('CA-17: does not remember a refusal', async () => {
    let time = now
    const guard = guardWith(jwk, { clock: () => time * 1000 })
    const token = await sign({ nbf: now + 60 })
    expect(await verdict(guard, token)).toBe('token_not_yet_valid')
    time = now + 60
    expect(await verdict(guard, token)).toBe('grant')
  })

  it.each([
    { maxEntries: -1 },
    { maxEntries: 1.5 },
    { maxAgeSeconds: 0 },
    { maxAgeSeconds: Infinity },
    { ttl: 1 }
  ])('RS-051: cache %j is a TypeError', cache => {
    expect(() => guardWith(jwk, { cache })).toThrow(TypeError)
    expect(() => guardWith(jwk, { cache })).toThrow(/cache/)
  })
})
