import { type MockIssuer, type MockIssuerOptions, createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { describe, expect, it } from 'vitest'
import { obtainCode, webClient } from './support/authorization.ts'
import { json } from './support/json.ts'
import { verify } from './support/verify.ts'

const algorithms = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'] as const

function seeded(options: MockIssuerOptions = {}): Promise<MockIssuer> {
  return createMockIssuer({ seed: 'one', clock: () => 1_800_000_000_000, ...options })
}

async function keySet(issuer: MockIssuer): Promise<unknown> {
  return (await json(issuer.fetch(`${issuer.url}/jwks`)))['keys']
}

async function kidsOf(issuer: MockIssuer, algorithm: string): Promise<string[]> {
  return (await issuer.keys.list()).filter(key => key.algorithm === algorithm).map(({ kid }) => kid)
}

describe('seed', () => {
  it.each(algorithms)(
    'MI-007: two runs with one seed have the same %s key, and it is a true one',
    async algorithm => {
      const options = { accessTokenAlgorithm: algorithm }
      const [one, other] = await Promise.all([seeded(options), seeded(options)])
      expect(await keySet(one)).toEqual(await keySet(other))
      await expect(verify(other, await one.accessToken())).resolves.toBeDefined()
    }
  )

  it.each(['RS256', 'EdDSA'] as const)(
    'MI-007: two runs with one seed mint the same %s token',
    async algorithm => {
      const run = async () => (await seeded({ accessTokenAlgorithm: algorithm })).accessToken({ sub: 'u' })
      expect(await run()).toBe(await run())
    }
  )

  it('MI-007: an ES256 token is the same up to its signature, which is random', async () => {
    const [one, other] = await Promise.all([(await seeded()).accessToken(), (await seeded()).accessToken()])
    expect([decodeProtectedHeader(one), decodeJwt(one)]).toEqual([
      decodeProtectedHeader(other),
      decodeJwt(other)
    ])
    expect(one).not.toBe(other)
  })

  it('MI-007: opaque tokens, rotated keys and stranger keys follow the seed, in whatever order keys are made', async () => {
    const [one, other] = await Promise.all([seeded(), seeded()])
    expect(await one.opaqueToken()).toBe(await other.opaqueToken())
    await one.idToken()
    await one.forge.unknownKid()
    const [forged, forgedToo] = [await one.forge.unknownKid(), await other.forge.unknownKid()]
    expect(decodeProtectedHeader(forged).kid).toBe(decodeProtectedHeader(forgedToo).kid)
    await Promise.all([one.rotateKeys(), other.rotateKeys()])
    await other.idToken()
    expect(await kidsOf(one, 'ES256')).toEqual(await kidsOf(other, 'ES256'))
  })

  it('MI-257: another seed, or none, makes other keys', async () => {
    const issuers = await Promise.all([
      seeded(),
      seeded({ seed: 'two' }),
      seeded({ seed: 2 }),
      createMockIssuer(),
      createMockIssuer()
    ])
    const kids = await Promise.all(
      issuers.map(async issuer => decodeProtectedHeader(await issuer.accessToken()).kid)
    )
    expect(new Set(kids).size).toBe(5)
  })

  it('MI-257: the keys that sign and the keys of bad tokens differ under a seed', async () => {
    const issuer = await seeded()
    const stranger = decodeProtectedHeader(await issuer.forge.unknownKid()).kid
    expect((await issuer.keys.list()).map(({ kid }) => kid)).not.toContain(stranger)
  })

  it.each(['', Number.NaN, {}, null])('seed %o is a TypeError', async seed => {
    await expect(createMockIssuer({ seed: seed as never })).rejects.toThrow('seed must be a text or a number')
  })

  it('MI-007: with random of its own, only the keys follow the seed', async () => {
    const [one, other] = await Promise.all([
      seeded({ random: size => new Uint8Array(size).fill(1) }),
      seeded({ random: size => new Uint8Array(size).fill(2) })
    ])
    expect(await keySet(one)).toEqual(await keySet(other))
    expect(await one.opaqueToken()).not.toBe(await other.opaqueToken())
  })

  it('MI-007: two runs with one seed issue the same codes', async () => {
    const [one, other] = await Promise.all([
      seeded({ clients: [webClient] }),
      seeded({ clients: [webClient] })
    ])
    const code = await obtainCode(one)
    expect(code).toMatch(/^[\w-]{43}$/)
    expect(await obtainCode(other)).toBe(code)
  })
})
