import { createMockIssuer } from '@jeton/mock-issuer'
import {
  createLocalJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  jwtVerify
} from 'jose'
import { describe, expect, it } from 'vitest'
import { anyText } from './support/json.ts'
import { audience, verify } from './support/verify.ts'

describe('userinfoToken', () => {
  it('is a signed answer for the client with the claims of the user', async () => {
    const issuer = await createMockIssuer({ clients: [{ clientId: 'web' }] })
    const { payload, protectedHeader } = await verify(issuer, await issuer.userinfoToken({ locale: 'de' }), {
      audience: 'web'
    })
    expect(protectedHeader.alg).toBe('RS256')
    expect(payload).toMatchObject({ sub: 'user-1', email: 'user-1@example.test', locale: 'de' })
  })
})

describe('introspectionToken', () => {
  it('MI-152: holds the answer for its audience, without sub and exp at the top', async () => {
    const issuer = await createMockIssuer()
    const token = await issuer.introspectionToken({ active: true, sub: 'u1' })
    const { payload } = await verify(issuer, token, { audience, typ: 'token-introspection+jwt' })
    expect(payload).toEqual({
      iss: issuer.url,
      aud: audience,
      iat: expect.any(Number) as number,
      token_introspection: { active: true, sub: 'u1' }
    })
  })

  it('says inactive by default, to the audience given', async () => {
    const issuer = await createMockIssuer()
    const token = await issuer.introspectionToken(undefined, { audience: 'https://rs.test' })
    expect(decodeJwt(token)).toMatchObject({ aud: 'https://rs.test', token_introspection: { active: false } })
  })
})

describe('requestObject', () => {
  it('is signed by the client for the issuer, with the parameters given', async () => {
    const issuer = await createMockIssuer()
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
    const parameters = { client_id: 'web', response_type: 'code', scope: 'openid' }
    const token = await issuer.requestObject(parameters, {
      key: { ...(await exportJWK(privateKey)), kid: 'k1' }
    })
    const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1' }] })
    const { payload } = await jwtVerify(token, keys, {
      issuer: 'web',
      audience: issuer.url,
      typ: 'oauth-authz-req+jwt'
    })
    expect(payload).toMatchObject({ ...parameters, jti: anyText, exp: Number(payload.iat) + 60 })
  })
})

describe('clientAssertion', () => {
  it('MI-111: names the client twice and the issuer alone as audience, is short-lived and typed', async () => {
    const issuer = await createMockIssuer({ url: 'https://issuer.test/t1' })
    const assertion = await issuer.clientAssertion({ clientId: 'web' })
    const claims = decodeJwt(assertion)
    expect(claims).toEqual({
      iss: 'web',
      sub: 'web',
      aud: 'https://issuer.test/t1',
      jti: anyText,
      iat: expect.any(Number) as number,
      exp: Number(claims.iat) + 60
    })
    expect(decodeProtectedHeader(assertion).typ).toBe('client-authentication+jwt')
  })

  it.each(['ES256', 'RS256', 'EdDSA'])('is signed with the %s key given', async algorithm => {
    const issuer = await createMockIssuer()
    const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true })
    const assertion = await issuer.clientAssertion({ clientId: 'web', key: await exportJWK(privateKey) })
    await expect(jwtVerify(assertion, publicKey, { subject: 'web' })).resolves.toBeDefined()
  })

  it('two clients without a key get two keys, one client always the same', async () => {
    const issuer = await createMockIssuer()
    const kidOf = async (clientId: string) =>
      decodeProtectedHeader(await issuer.clientAssertion({ clientId })).kid
    expect(await kidOf('a')).toBe(await kidOf('a'))
    expect(await kidOf('a')).not.toBe(await kidOf('b'))
  })

  it('a wrong key or option is a TypeError', async () => {
    const issuer = await createMockIssuer()
    await expect(issuer.clientAssertion({ key: { kty: 'EC' } })).rejects.toThrow('key must be a private JWK')
    await expect(issuer.clientAssertion({ client: 'web' } as never)).rejects.toThrow('client')
    await expect(issuer.clientAssertion({ header: { alg: 'none' } as never })).rejects.toThrow('alg')
  })
})

describe('forge.clientAssertion', () => {
  const checks = {
    audience: 'https://issuer.test',
    issuer: 'web',
    subject: 'web',
    requiredClaims: ['jti', 'exp']
  }

  it('MX-08: each kind differs from a good assertion in the one thing it is named after', async () => {
    const issuer = await createMockIssuer()
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
    const jwk = { ...(await exportJWK(publicKey)), kid: 'k1' }
    const options = { clientId: 'web', key: { ...(await exportJWK(privateKey)), kid: 'k1' } }
    const keys = createLocalJWKSet({ keys: [jwk] })
    const typ = 'client-authentication+jwt'
    const judge = (token: string) =>
      jwtVerify(token, keys, { ...checks, typ }).then(
        ({ payload }) => (payload.aud === checks.audience ? 'good' : 'bad'),
        () => 'bad'
      )
    expect(await judge(await issuer.clientAssertion(options))).toBe('good')
    const attacks = await issuer.forge.clientAssertion.all(options)
    expect(await Promise.all(attacks.map(({ token }) => judge(token)))).toEqual(attacks.map(() => 'bad'))
    expect(attacks.length).toBe(15)
  })

  it('the token endpoint as audience is that of this issuer', async () => {
    const issuer = await createMockIssuer({ url: 'https://issuer.test/t1' })
    const token = await issuer.forge.clientAssertion.audienceTokenEndpoint()
    expect(decodeJwt(token).aud).toBe('https://issuer.test/t1/token')
  })
})
