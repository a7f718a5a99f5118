import { createHash } from 'node:crypto'
import { createMockIssuer } from '@jeton/mock-issuer'
import { EmbeddedJWK, calculateJwkThumbprint, decodeJwt, exportJWK, generateKeyPair, jwtVerify } from 'jose'
import * as oauth from 'oauth4webapi'
import { describe, expect, it } from 'vitest'
import { anyText } from './support/json.ts'
import { validateAccessToken } from './support/validate-access-token.ts'
import { careful, verify } from './support/verify.ts'

const request = { method: 'POST', url: 'https://api.test/orders/1?x=1#f' }

describe('dpop', () => {
  it('the token is a good access token, bound to the thumbprint of the key', async () => {
    const issuer = await createMockIssuer()
    const client = await issuer.dpop()
    const { payload } = await verify(issuer, await client.token({ scope: 'orders:read' }), careful)
    expect(payload).toMatchObject({ scope: 'orders:read', cnf: { jkt: client.jkt } })
    expect(client.jkt).toBe(await calculateJwkThumbprint(client.publicJwk))
  })

  it('a proof verifies with its own key and names method, address, time and token', async () => {
    const issuer = await createMockIssuer()
    issuer.clock.freeze(new Date('2030-01-01'))
    const client = await issuer.dpop()
    const proof = await client.proof(request, { accessToken: 'token-1', nonce: 'n-1' })
    const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, { typ: 'dpop+jwt' })
    expect(Object.keys(protectedHeader).toSorted()).toEqual(['alg', 'jwk', 'typ'])
    expect(protectedHeader.jwk).toEqual(client.publicJwk)
    expect(protectedHeader.jwk).not.toHaveProperty('d')
    expect(payload).toEqual({
      jti: anyText,
      htm: 'POST',
      htu: 'https://api.test/orders/1',
      iat: Date.parse('2030-01-01') / 1000,
      ath: createHash('sha256').update('token-1').digest('base64url'),
      nonce: 'n-1'
    })
  })

  it('each proof has its own jti; without a token there is no ath', async () => {
    const issuer = await createMockIssuer()
    const client = await issuer.dpop()
    const [one, two] = await Promise.all([client.proof(request), client.proof(new Request(request.url))])
    expect(decodeJwt(one).jti).not.toBe(decodeJwt(two).jti)
    expect(decodeJwt(one)).not.toHaveProperty('ath')
    expect(decodeJwt(two)).toMatchObject({ htm: 'GET', htu: 'https://api.test/orders/1' })
  })

  it.each(['ES256', 'ES384', 'RS256', 'EdDSA'])(
    'a resource server of oauth4webapi takes token and proof of a given %s key',
    async algorithm => {
      const issuer = await createMockIssuer()
      const { privateKey } = await generateKeyPair(algorithm, { extractable: true })
      const client = await issuer.dpop({ key: await exportJWK(privateKey) })
      const token = await client.token({ sub: 'u1' })
      const sent = new Request(request.url, {
        headers: await client.headers(new Request(request.url), token)
      })
      await expect(validateAccessToken(issuer, sent)).resolves.toMatchObject({ sub: 'u1' })
    }
  )

  it('oauth4webapi makes proofs with the key pair', async () => {
    const issuer = await createMockIssuer()
    const client = await issuer.dpop()
    const handle = oauth.DPoP({}, client.keyPair)
    expect(await handle.calculateThumbprint()).toBe(client.jkt)
  })

  it('MI-007: with a seed the n-th client has the same key in each run', async () => {
    const [one, other] = await Promise.all([createMockIssuer({ seed: 's' }), createMockIssuer({ seed: 's' })])
    const first = await one.dpop()
    expect((await other.dpop()).jkt).toBe(first.jkt)
    expect((await other.dpop()).jkt).not.toBe(first.jkt)
  })

  it('two clients have two keys', async () => {
    const issuer = await createMockIssuer()
    const [one, two] = await Promise.all([issuer.dpop(), issuer.dpop()])
    expect(one.jkt).not.toBe(two.jkt)
  })

  it('claims and header members given replace the defaults, undefined removes one', async () => {
    const issuer = await createMockIssuer()
    const client = await issuer.dpop()
    const proof = await client.proof(request, { claims: { jti: undefined, htm: 'X' }, header: { kid: 'k' } })
    expect(decodeJwt(proof)).not.toHaveProperty('jti')
    expect(decodeJwt(proof)['htm']).toBe('X')
  })

  it('a wrong key, address or option is a TypeError', async () => {
    const issuer = await createMockIssuer()
    const client = await issuer.dpop()
    await expect(issuer.dpop({ key: { kty: 'oct', k: 'AA' } })).rejects.toThrow('key must be a private JWK')
    await expect(issuer.dpop({ key: client.publicJwk })).rejects.toThrow('key must be a private JWK')
    await expect(issuer.dpop({ algorithm: 'ES256' } as never)).rejects.toThrow('algorithm')
    await expect(client.proof({ method: 'GET', url: '/orders' })).rejects.toThrow('url of the request')
    await expect(client.proof(request, { accesToken: 'a' } as never)).rejects.toThrow('accesToken')
  })
})
