import type { MockIssuer } from '@jeton/mock-issuer'
import { requireBearer } from '@jeton/require-bearer'
import { describe, expect, it } from 'vitest'
import { type BearerGate, granted, verdict } from './support/judge.ts'
import { answering, issuerServer, keyServer } from './support/key-server.ts'
import { accessClaims, createSigner } from './support/signer.ts'
import { audience, frozenIssuer, issuerAndGuard, now } from './support/trusted-issuer.ts'

/** Makes a guard that trusts two issuers, each reached at its own origin. */
function guardForBoth(first: MockIssuer, second: MockIssuer): BearerGate {
  return requireBearer({
    issuer: [first.url, second.url],
    audience,
    clock: () => now * 1000,
    fetch: (url, init) => (url.startsWith(first.url) ? first : second).fetch(url, init)
  })
}

describe('issuer of a token', () => {
  it.each([
    'https://issuer.test/',
    'https://ISSUER.test',
    'http://issuer.test',
    'https://issuer.test:443',
    'https://issuer.test#',
    'https://issuer.test?',
    'https://issuer.test ',
    'https://issuer.test\u0000',
    'https://a@issuer.test',
    'https://sub.issuer.test',
    'https://issuer.test.evil.test',
    'https://evil.test'
  ])('RS-115: RS-164: iss %j is issuer_mismatch and causes no request', async iss => {
    const { issuer, guard } = await issuerAndGuard()
    expect(await verdict(guard, await issuer.accessToken({ iss }))).toBe('issuer_mismatch')
    expect(issuer.requests()).toEqual([])
  })

  it.each([['https://issuer.test'], null, 1, '', {}, undefined])(
    'RS-115: iss %j, which is no text, is refused and causes no request',
    async iss => {
      const { issuer, guard } = await issuerAndGuard()
      const claims = { iss } as Parameters<MockIssuer['accessToken']>[0]
      expect(await verdict(guard, await issuer.accessToken(claims))).not.toBe('grant')
      expect(issuer.requests()).toEqual([])
    }
  )

  it('RS-164: 50 strangers cause no request', async () => {
    const { issuer, guard } = await issuerAndGuard()
    for (let index = 0; index < 50; index += 1) {
      const token = await issuer.accessToken({ iss: `https://tenant-${index}.test` })
      expect(await verdict(guard, token)).toBe('issuer_mismatch')
    }
    expect(issuer.requests()).toEqual([])
  })
})

describe('two trusted issuers', () => {
  it('each verifies with its own keys, and the grant names the right one', async () => {
    const [first, second] = [await frozenIssuer('https://one.test'), await frozenIssuer('https://two.test')]
    const guard = guardForBoth(first, second)
    expect((await granted(guard, await first.accessToken())).issuer).toBe('https://one.test')
    expect((await granted(guard, await second.accessToken())).issuer).toBe('https://two.test')
  })

  it('RS-115: X-01: a token that names one and is signed by the other is refused, both ways', async () => {
    const [first, second] = [await frozenIssuer('https://one.test'), await frozenIssuer('https://two.test')]
    const guard = guardForBoth(first, second)
    expect(await verdict(guard, await first.accessToken({ iss: second.url }))).toBe('key_unknown')
    expect(await verdict(guard, await second.accessToken({ iss: first.url }))).toBe('key_unknown')
  })

  it('RS-162: X-02: the same kid at both finds the own key only', async () => {
    const [a, b] = [
      await createSigner('ES256', { fresh: true }),
      await createSigner('ES256', { fresh: true })
    ]
    const [serverA, serverB] = [
      issuerServer('https://a.test', [{ ...a.jwk, kid: '1' }]),
      issuerServer('https://b.test', [{ ...b.jwk, kid: '1' }])
    ]
    const guard = requireBearer({
      issuer: ['https://a.test', 'https://b.test'],
      audience,
      clock: () => now * 1000,
      fetch: (url, init) => (url.startsWith('https://a.test') ? serverA : serverB).fetch(url, init)
    })
    const [nameA, nameB] = [{ iss: 'https://a.test' }, { iss: 'https://b.test' }]
    expect(await verdict(guard, await a.sign(nameA, { kid: '1' }))).toBe('grant')
    expect(await verdict(guard, await b.sign(nameB, { kid: '1' }))).toBe('grant')
    expect(await verdict(guard, await a.sign(nameB, { kid: '1' }))).toBe('signature_invalid')
    expect(await verdict(guard, await b.sign(nameA, { kid: '1' }))).toBe('signature_invalid')
  })

  it('a token of one causes no request to the other, whose outage does no harm', async () => {
    const [first, second] = [await frozenIssuer('https://one.test'), await frozenIssuer('https://two.test')]
    const guard = guardForBoth(first, second)
    second.faults.set('discovery', { networkError: true })
    expect(await verdict(guard, await first.accessToken())).toBe('grant')
    expect(second.requests()).toEqual([])
    expect(await verdict(guard, await second.accessToken())).toBe('dependency_unavailable')
    expect(await verdict(guard, await first.accessToken())).toBe('grant')
  })

  it('X-04: header of one token with payload and signature of another is refused', async () => {
    const { issuer, guard } = await issuerAndGuard()
    const [header] = (await issuer.accessToken()).split('.')
    const [, payload, signature] = (await issuer.accessToken({}, { algorithm: 'EdDSA' })).split('.')
    expect(await verdict(guard, `${header}.${payload}.${signature}`)).toBe('signature_invalid')
  })
})

describe('keys that a header brings along', () => {
  it.each(['jku', 'x5u'])('RS-107: %s of a stranger causes no request and chooses no key', async name => {
    const stranger = await createSigner('ES256', { fresh: true })
    const trusted = await createSigner('ES256', { fresh: true })
    const server = issuerServer('https://issuer.test', [{ ...trusted.jwk, kid: '1' }])
    server.routes.set('https://evil.test/jwks', answering({ keys: [{ ...stranger.jwk, kid: '1' }] }))
    const guard = requireBearer({
      issuer: 'https://issuer.test',
      audience,
      clock: () => now * 1000,
      fetch: server.fetch
    })
    const header = { kid: '1', [name]: 'https://evil.test/jwks' }
    expect(await verdict(guard, await stranger.sign({}, header))).toBe('signature_invalid')
    expect(await verdict(guard, await trusted.sign({}, header))).toBe('grant')
    expect(server.urls.filter(url => url.includes('evil'))).toEqual([])
    expect(server.urls).toHaveLength(2)
  })

  it('RS-107: x5c is not looked at', async () => {
    const { issuer, guard } = await issuerAndGuard()
    const token = await issuer.accessToken({}, { header: { x5c: ['MIIB'] } })
    expect(await verdict(guard, token)).toBe('grant')
  })

  it('RS-107: jwk in the header is refused before any request', async () => {
    const stranger = await createSigner('ES256')
    const server = keyServer()
    const guard = requireBearer({
      issuer: String(accessClaims.iss),
      audience,
      clock: () => now * 1000,
      fetch: server.fetch
    })
    expect(await verdict(guard, await stranger.sign({}, { jwk: stranger.jwk }))).toBe('token_type_refused')
    expect(server.urls).toEqual([])
  })
})
