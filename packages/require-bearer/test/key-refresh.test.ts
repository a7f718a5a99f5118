import { describe, expect, it } from 'vitest'
import { refused, verdict } from './support/judge.ts'
import { createSigner } from './support/signer.ts'
import { issuerAndGuard, requestCounts } from './support/trusted-issuer.ts'

describe('one load at a time', () => {
  it('20 concurrent requests on a cold start cause 1 metadata and 1 key set request', async () => {
    const { issuer, guard } = await issuerAndGuard()
    const token = await issuer.accessToken()
    const answers = await Promise.all(Array.from({ length: 20 }, () => verdict(guard, token)))
    expect(new Set(answers)).toEqual(new Set(['grant']))
    expect(requestCounts(issuer)).toEqual({ discovery: 1, jwks: 1 })
  })

  it('20 concurrent requests on a cold start with a dead server share one failure', async () => {
    const { issuer, guard } = await issuerAndGuard()
    const token = await issuer.accessToken()
    issuer.faults.set('jwks', { status: 500 })
    const answers = await Promise.all(Array.from({ length: 20 }, () => verdict(guard, token)))
    expect(new Set(answers)).toEqual(new Set(['dependency_unavailable']))
    expect(requestCounts(issuer)).toEqual({ discovery: 1, jwks: 1 })
  })

  it('20 concurrent tokens of a new key cause one more load', async () => {
    const { issuer, guard } = await issuerAndGuard()
    await verdict(guard, await issuer.accessToken())
    await issuer.rotateKeys()
    const token = await issuer.accessToken()
    const answers = await Promise.all(Array.from({ length: 20 }, () => verdict(guard, token)))
    expect(new Set(answers)).toEqual(new Set(['grant']))
    expect(requestCounts(issuer)).toEqual({ discovery: 2, jwks: 2 })
  })
})

describe('unknown kid', () => {
  it('RS-158: a rotation right after the first load is seen at once', async () => {
    const { issuer, guard } = await issuerAndGuard()
    const before = await issuer.accessToken()
    expect(await verdict(guard, before)).toBe('grant')
    await issuer.rotateKeys()
    expect(await verdict(guard, await issuer.accessToken())).toBe('grant')
    expect(await verdict(guard, before)).toBe('grant')
    expect(requestCounts(issuer).jwks).toBe(2)
  })

  it('RS-158: KID-30: 200 unknown kids cause one more load in 30 seconds, and good tokens pass meanwhile', async () => {
    const { issuer, guard } = await issuerAndGuard()
    const good = await issuer.accessToken()
    expect(await verdict(guard, good)).toBe('grant')
    for (let index = 0; index < 200; index += 1) {
      const flood = await issuer.accessToken({}, { header: { kid: `flood-${index}` } })
      expect(await verdict(guard, flood)).toBe('key_unknown')
      if (index % 50 === 0) expect(await verdict(guard, good)).toBe('grant')
    }
    expect(requestCounts(issuer).jwks).toBe(2)
  })

  it('RS-158: KID-30: 200 unknown kids at once on a cold start cause two loads', async () => {
    const { issuer, guard } = await issuerAndGuard()
    const flood = await Promise.all(
      Array.from({ length: 200 }, (_, index) => issuer.accessToken({}, { header: { kid: `flood-${index}` } }))
    )
    const answers = await Promise.all(flood.map(token => verdict(guard, token)))
    expect(new Set(answers)).toEqual(new Set(['key_unknown']))
    expect(requestCounts(issuer).jwks).toBe(2)
  })

  it('RS-158: NET-09: a rotation inside the 30 seconds is seen when they are over, not before', async () => {
    const { issuer, guard } = await issuerAndGuard()
    await verdict(guard, await issuer.forge.unknownKid())
    await issuer.rotateKeys()
    const token = await issuer.accessToken()
    issuer.clock.advance('29s')
    expect(await verdict(guard, token)).toBe('key_unknown')
    expect(requestCounts(issuer).jwks).toBe(2)
    issuer.clock.advance('1s')
    expect(await verdict(guard, token)).toBe('grant')
    expect(requestCounts(issuer).jwks).toBe(3)
  })

  it('RS-159: a failed load for an unknown kid leaves the good keys in force', async () => {
    const { issuer, guard } = await issuerAndGuard()
    const good = await issuer.accessToken()
    await verdict(guard, good)
    issuer.faults.set('jwks', { status: 500 })
    expect(await verdict(guard, await issuer.forge.unknownKid())).toBe('dependency_unavailable')
    expect(await verdict(guard, good)).toBe('grant')
    expect(await verdict(guard, await issuer.forge.unknownKid())).toBe('dependency_unavailable')
    expect(requestCounts(issuer).jwks).toBe(2)
  })

  it('a token without kid for which no key fits counts like one with an unknown kid', async () => {
    const { sign } = await createSigner('EdDSA')
    const { issuer, guard } = await issuerAndGuard()
    await verdict(guard, await issuer.accessToken())
    expect(await verdict(guard, await sign())).toBe('key_unknown')
    expect(await verdict(guard, await sign())).toBe('key_unknown')
    expect(requestCounts(issuer).jwks).toBe(2)
  })

  it('a wrong signature under a known kid causes no load', async () => {
    const { issuer, guard } = await issuerAndGuard()
    await verdict(guard, await issuer.accessToken())
    expect(await verdict(guard, await issuer.forge.wrongKey())).toBe('signature_invalid')
    expect(requestCounts(issuer).jwks).toBe(1)
  })
})

describe('a dead key server', () => {
  it('RS-159: 20 requests in a row cause one load; 5 seconds later there is another', async () => {
    const { issuer, guard } = await issuerAndGuard()
    const token = await issuer.accessToken()
    issuer.faults.set('jwks', { status: 500 })
    for (let index = 0; index < 20; index += 1) {
      expect(await verdict(guard, token)).toBe('dependency_unavailable')
    }
    issuer.clock.advance(4999)
    expect(await verdict(guard, token)).toBe('dependency_unavailable')
    expect(requestCounts(issuer)).toEqual({ discovery: 1, jwks: 1 })
    issuer.clock.advance(1)
    expect(await verdict(guard, token)).toBe('dependency_unavailable')
    expect(requestCounts(issuer)).toEqual({ discovery: 2, jwks: 2 })
  })

  it.each(['discovery', 'jwks'] as const)(
    'CA-17: recovery of %s is seen after the back-off',
    async endpoint => {
      const { issuer, guard } = await issuerAndGuard()
      const token = await issuer.accessToken()
      issuer.faults.set(endpoint, { networkError: true, times: 1 })
      expect(await verdict(guard, token)).toBe('dependency_unavailable')
      expect(await verdict(guard, token)).toBe('dependency_unavailable')
      issuer.clock.advance('5s')
      expect(await verdict(guard, token)).toBe('grant')
    }
  )

  it('RS-049: during the back-off the time to wait is a whole number of seconds, at least 1', async () => {
    const { issuer, guard } = await issuerAndGuard()
    const token = await issuer.accessToken()
    issuer.faults.set('jwks', { status: 500 })
    expect((await refused(guard, token)).retryAfterSeconds).toBe(5)
    issuer.clock.advance(1300)
    expect((await refused(guard, token)).retryAfterSeconds).toBe(4)
    issuer.clock.advance(3600)
    expect((await refused(guard, token)).retryAfterSeconds).toBe(1)
  })

  it('nothing wrong with a token is told while its signature cannot be checked', async () => {
    const { issuer, guard } = await issuerAndGuard()
    issuer.faults.set('jwks', { status: 500 })
    expect(await verdict(guard, await issuer.forge.expired())).toBe('dependency_unavailable')
    expect(await verdict(guard, await issuer.forge.tamperedPayload())).toBe('dependency_unavailable')
  })
})
