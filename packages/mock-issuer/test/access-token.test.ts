import { createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { describe, expect, it } from 'vitest'
import { anyText } from './support/json.ts'
import { careful, verify } from './support/verify.ts'

const at = Date.UTC(2030, 0, 1)

describe('accessToken', () => {
  it('MI-118: the default is an at+jwt with every claim RFC 9068 requires', async () => {
    const issuer = await createMockIssuer({ clock: () => at })
    const { payload, protectedHeader } = await verify(issuer, await issuer.accessToken(), careful)
    expect(protectedHeader).toEqual({ typ: 'at+jwt', alg: 'ES256', kid: anyText })
    expect(payload).toEqual({
      iss: 'https://issuer.test',
      sub: 'user-1',
      aud: 'https://api.test',
      client_id: 'client-1',
      iat: at / 1000,
      exp: at / 1000 + 3600,
      jti: anyText
    })
  })

  it.each(['RS256', 'ES256', 'EdDSA'] as const)('MI-118: %s verifies', async algorithm => {
    const issuer = await createMockIssuer()
    const token = await issuer.accessToken({}, { algorithm })
    await expect(verify(issuer, token, { ...careful, algorithms: [algorithm] })).resolves.toBeDefined()
  })

  it('claims replace the defaults, and undefined removes one', async () => {
    const issuer = await createMockIssuer()
    const token = await issuer.accessToken({ sub: 'u1', aud: ['a', 'b'], exp: 5, jti: undefined, role: 'x' })
    expect(decodeJwt(token)).toMatchObject({ sub: 'u1', aud: ['a', 'b'], exp: 5, role: 'x' })
    expect(decodeJwt(token)).not.toHaveProperty('jti')
  })

  it('header members replace the defaults, and undefined removes one', async () => {
    const issuer = await createMockIssuer()
    const token = await issuer.accessToken({}, { header: { typ: 'JWT', kid: undefined, x: 1 } })
    expect(decodeProtectedHeader(token)).toEqual({ typ: 'JWT', alg: 'ES256', x: 1 })
  })

  it.each([
    ['90s', 90],
    [1500, 1],
    [0, 0]
  ] as const)('expiresIn %s puts exp %i seconds after iat', async (expiresIn, seconds) => {
    const issuer = await createMockIssuer()
    const { exp = 0, iat = 0 } = decodeJwt(await issuer.accessToken({}, { expiresIn }))
    expect(exp - iat).toBe(seconds)
  })

  it('every token has its own jti', async () => {
    const issuer = await createMockIssuer()
    expect(decodeJwt(await issuer.accessToken()).jti).not.toBe(decodeJwt(await issuer.accessToken()).jti)
  })

  it('the first client given is the default client_id', async () => {
    const issuer = await createMockIssuer({ clients: [{ clientId: 'web', clientSecret: 's' }] })
    expect(decodeJwt(await issuer.accessToken())['client_id']).toBe('web')
  })

  it.each([
    [{ algorithm: 'HS256' }, 'algorithm must be one of'],
    [{ expiresIn: 'soon' }, 'expiresIn must be'],
    [{ header: { alg: 'none' } }, 'header: alg follows the key'],
    [{ lifetime: 1 }, 'unknown option "lifetime"'],
    [{ accessToken: 'x' }, 'unknown option "accessToken"']
  ])('wrong mint option %o is a TypeError', async (options, message) => {
    const issuer = await createMockIssuer()
    const minting = issuer.accessToken({}, options as never)
    await expect(minting).rejects.toThrow(TypeError)
    await expect(minting).rejects.toThrow(message)
  })
})
