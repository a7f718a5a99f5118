import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { JwtVerifier } from 'aws-jwt-verify'
import { SimpleJwksCache } from 'aws-jwt-verify/jwk'
import { describe, expect, it } from 'vitest'
import { trust } from './support/trust.ts'

const audience = 'https://api.test'

function verifier(issuer: MockIssuer, jwksUri: string) {
  const jwksCache = new SimpleJwksCache({
    fetcher: { fetch: async uri => (await issuer.fetch(uri)).arrayBuffer() }
  })
  return JwtVerifier.create({ issuer: issuer.url, audience, jwksUri }, { jwksCache })
}

describe('aws-jwt-verify', () => {
  it.each(['RS256', 'ES256', 'EdDSA'] as const)('verifies %s in process, by a fetcher', async algorithm => {
    const issuer = await createMockIssuer({ accessTokenAlgorithm: algorithm })
    const token = await issuer.accessToken({ sub: 'u1' })
    const payload = await verifier(issuer, `${issuer.url}/jwks`).verify(token)
    expect(payload.sub).toBe('u1')
  })

  it('finds the keys at the path it takes by default', async () => {
    const issuer = await createMockIssuer()
    const token = await issuer.accessToken()
    const jwksCache = new SimpleJwksCache({
      fetcher: { fetch: async uri => (await issuer.fetch(uri)).arrayBuffer() }
    })
    const byDefault = JwtVerifier.create({ issuer: issuer.url, audience }, { jwksCache })
    expect((await byDefault.verify(token)).iss).toBe(issuer.url)
  })

  it('verifies over HTTPS with its own fetcher', async () => {
    await using issuer = await createMockIssuer()
    await issuer.listen({ https: true })
    using stack = new DisposableStack()
    stack.use(trust(issuer.caCertificate))
    const token = await issuer.accessToken({ sub: 'u1' })
    const payload = await JwtVerifier.create({ issuer: issuer.url, audience }).verify(token)
    expect(payload.sub).toBe('u1')
  })

  it('refuses bad tokens', async () => {
    const issuer = await createMockIssuer()
    const guard = verifier(issuer, `${issuer.url}/jwks`)
    await expect(guard.verify(await issuer.forge.expired())).rejects.toThrow('expired')
    await expect(guard.verify(await issuer.forge.wrongKey())).rejects.toThrow('signature')
    await expect(guard.verify(await issuer.forge.algNone())).rejects.toThrow()
  })
})
