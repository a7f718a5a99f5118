import { type MockIssuer, type MockIssuerOptions, createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { type Changes, answer, authorize, post, userinfo, webClient } from './support/authorization.ts'
import { type Members, json } from './support/json.ts'
import { basic } from './support/token-request.ts'

function issuerOf(legacy: MockIssuerOptions['legacy']): Promise<MockIssuer> {
  return createMockIssuer({ clients: [webClient], legacy: legacy ?? false })
}

function signIn(issuer: MockIssuer, changes: Changes = {}, authorization?: string): Promise<Members> {
  const form = { grant_type: 'password', username: 'user-1@example.test', password: 'p', scope: 'openid' }
  return json(post(issuer, '/token', { ...form, ...changes }, authorization))
}

async function metadata(issuer: MockIssuer): Promise<Members> {
  return json(issuer.fetch(`${issuer.url}/.well-known/openid-configuration`))
}

describe('legacy flows', () => {
  it('MI-121: by default there is neither password nor token, and neither is advertised', async () => {
    const issuer = await issuerOf(false)
    expect((await signIn(issuer))['error']).toBe('unsupported_grant_type')
    for (const type of ['token', 'id_token token']) {
      expect((await answer(authorize(issuer, { response_type: type })))['error']).toBe(
        'unsupported_response_type'
      )
    }
    const { grant_types_supported: grants, response_types_supported: types } = await metadata(issuer)
    expect(grants).not.toContain('password')
    expect(types).toEqual(['code', 'id_token', 'code id_token'])
  })

  it('MI-121: with the switch a password brings the tokens of its user', async () => {
    const issuer = await issuerOf(true)
    const tokens = await signIn(issuer)
    expect(decodeJwt(String(tokens['id_token']))).toMatchObject({ sub: 'user-1', amr: ['pwd'] })
    expect((await userinfo(issuer, tokens['access_token'])).status).toBe(200)
    expect((await metadata(issuer))['grant_types_supported']).toContain('password')
  })

  it('MI-108, MI-121: passwords that are given are compared, and the client authenticates', async () => {
    const issuer = await issuerOf({ passwords: { 'user-1': 'right' } })
    expect(await signIn(issuer, { password: 'right' })).toHaveProperty('access_token')
    expect((await signIn(issuer, { password: 'wrong' }))['error']).toBe('invalid_grant')
    expect((await signIn(issuer, { username: 'nobody' }))['error']).toBe('invalid_grant')
    expect((await signIn(issuer, { password: undefined }))['error']).toBe('invalid_request')
    expect((await signIn(issuer, {}, basic('web', 'x')))['error']).toBe('invalid_client')
  })

  it('MI-121: with the switch an access token comes in the fragment, never in a query', async () => {
    const issuer = await issuerOf(true)
    const response = await authorize(issuer, { response_type: 'token id_token' })
    expect(response.headers.get('location')).toContain('#')
    const members = await answer(response)
    expect(members).toMatchObject({ token_type: 'Bearer', expires_in: '3600', state: 's1' })
    expect(decodeJwt(members['id_token'] ?? '')).toMatchObject({ nonce: 'n1' })
    expect(decodeJwt(members['id_token'] ?? '')).toHaveProperty('at_hash')
    expect((await userinfo(issuer, members['access_token'])).status).toBe(200)
    const leak = await answer(authorize(issuer, { response_type: 'token', response_mode: 'query' }))
    expect(leak['error']).toBe('invalid_request')
  })

  it.each([1, { password: 'x' }])('legacy: %j is a TypeError', async legacy => {
    await expect(createMockIssuer({ legacy } as never)).rejects.toThrow('legacy')
  })
})
