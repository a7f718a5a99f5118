import { createHash } from 'node:crypto'
import { createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { describe, expect, it } from 'vitest'
import { introspect, obtainTokens, userinfo, webClient } from './support/authorization.ts'
import { anyText } from './support/json.ts'
import { audience, careful, verify } from './support/verify.ts'

const at = Date.UTC(2030, 0, 1)

describe('issued tokens', () => {
  it('MI-119: the ID token has the required claims, nonce and at_hash, and no others', async () => {
    const issuer = await createMockIssuer({ clients: [webClient], clock: () => at })
    const tokens = await obtainTokens(issuer, { scope: 'openid email' })
    const { payload, protectedHeader } = await verify(issuer, String(tokens['id_token']), { audience: 'web' })
    expect(protectedHeader.alg).toBe('RS256')
    expect(payload).toEqual({
      iss: 'https://issuer.test',
      sub: 'user-1',
      aud: 'web',
      iat: at / 1000,
      exp: at / 1000 + 3600,
      nonce: 'n1',
      at_hash: createHash('sha256')
        .update(String(tokens['access_token']))
        .digest()
        .subarray(0, 16)
        .toString('base64url')
    })
  })

  it('MI-118: the access token is an RFC 9068 JWT about the user', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const { access_token: token } = await obtainTokens(issuer)
    const { payload } = await verify(issuer, String(token), { ...careful, audience })
    expect(payload).toMatchObject({ sub: 'user-1', client_id: 'web', scope: 'openid', jti: anyText })
  })

  it('MI-118: a client registered for opaque tokens gets one, and it works everywhere', async () => {
    const clients = [{ ...webClient, accessTokenFormat: 'opaque' }] as const
    const issuer = await createMockIssuer({ clients })
    const { access_token: token, id_token: idToken } = await obtainTokens(issuer)
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(decodeJwt(String(idToken))).toHaveProperty('at_hash')
    expect(await introspect(issuer, token)).toMatchObject({ active: true, sub: 'user-1', aud: audience })
    expect((await userinfo(issuer, token)).status).toBe(200)
  })

  it('MI-118: accessTokenFormat of the issuer is the default of its clients', async () => {
    const jwtClient = { ...webClient, accessTokenFormat: 'jwt' } as const
    const formats = await Promise.all(
      [webClient, jwtClient].map(async client => {
        const issuer = await createMockIssuer({ clients: [client], accessTokenFormat: 'opaque' })
        return String((await obtainTokens(issuer))['access_token']).split('.').length
      })
    )
    expect(formats).toEqual([1, 3])
  })

  it('MI-119: a client has its ID tokens signed as it registered', async () => {
    const clients = [{ ...webClient, idTokenSignedResponseAlg: 'EdDSA' }] as const
    const issuer = await createMockIssuer({ clients })
    const { id_token: idToken } = await obtainTokens(issuer)
    expect(decodeProtectedHeader(String(idToken)).alg).toBe('EdDSA')
    await expect(verify(issuer, String(idToken), { audience: 'web' })).resolves.toBeDefined()
  })

  it('lifetimes set expires_in and exp', async () => {
    const lifetimes = { accessToken: '5m', idToken: '10m' } as const
    const issuer = await createMockIssuer({ clients: [webClient], lifetimes })
    const tokens = await obtainTokens(issuer)
    const { exp = 0, iat = 0 } = decodeJwt(String(tokens['id_token']))
    expect([tokens['expires_in'], exp - iat]).toEqual([300, 600])
  })
})
