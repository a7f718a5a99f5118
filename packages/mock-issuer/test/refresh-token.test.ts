import { createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { introspect, obtainTokens, refresh, spaClient, webClient } from './support/authorization.ts'
import { json } from './support/json.ts'
import { basic } from './support/token-request.ts'

const other = { clientId: 'other', clientSecret: 'so' }
const clients = [webClient, spaClient, other]
const scope = 'openid offline_access email'

describe('refresh token', () => {
  it('MI-107: every use replaces it', async () => {
    const issuer = await createMockIssuer({ clients })
    const first = await obtainTokens(issuer, { scope })
    const second = await json(refresh(issuer, first['refresh_token']))
    expect(second).toMatchObject({ token_type: 'Bearer', expires_in: 3600, scope })
    expect(second['refresh_token']).not.toBe(first['refresh_token'])
    expect((await refresh(issuer, second['refresh_token'])).status).toBe(200)
  })

  it('MI-107: reuse of a replaced one revokes the family, its access tokens included', async () => {
    const issuer = await createMockIssuer({ clients })
    const first = await obtainTokens(issuer, { scope })
    const stranger = await obtainTokens(issuer, { scope })
    const second = await json(refresh(issuer, first['refresh_token']))
    expect((await json(refresh(issuer, first['refresh_token'])))['error']).toBe('invalid_grant')
    expect((await json(refresh(issuer, second['refresh_token'])))['error']).toBe('invalid_grant')
    const family = [first, second].flatMap(tokens => [tokens['access_token'], tokens['refresh_token']])
    const answers = await Promise.all(family.map(token => introspect(issuer, token)))
    expect(answers).toEqual(Array.from({ length: 4 }, () => ({ active: false })))
    expect(await introspect(issuer, stranger['access_token'])).toMatchObject({ active: true })
  })

  it('MI-107: of 20 parallel uses one wins, and the family ends', async () => {
    const issuer = await createMockIssuer({ clients })
    const { refresh_token: token } = await obtainTokens(issuer, { scope })
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(issuer, token)))
    const winners = answers.filter(({ status }) => status === 200)
    expect(winners).toHaveLength(1)
    const [winner] = await Promise.all(winners.map(response => json(response)))
    expect(await introspect(issuer, winner?.['access_token'])).toEqual({ active: false })
  })

  it('MI-107: another client gets invalid_grant and revokes nothing', async () => {
    const issuer = await createMockIssuer({ clients })
    const { refresh_token: token } = await obtainTokens(issuer, { scope })
    const refused = refresh(issuer, token, {}, basic('other', 'so'))
    expect((await json(refused))['error']).toBe('invalid_grant')
    expect((await refresh(issuer, token)).status).toBe(200)
  })

  it('MI-107: scope may be narrowed for one answer, never widened', async () => {
    const issuer = await createMockIssuer({ clients })
    const { refresh_token: token } = await obtainTokens(issuer, { scope })
    expect((await json(refresh(issuer, token, { scope: 'openid phone' })))['error']).toBe('invalid_scope')
    const narrowed = await json(refresh(issuer, token, { scope: 'email' }))
    expect(narrowed['scope']).toBe('email')
    expect(narrowed).not.toHaveProperty('id_token')
    expect((await json(refresh(issuer, narrowed['refresh_token'])))['scope']).toBe(scope)
  })

  it('MI-108: a confidential client without its secret is 401, and the token is not spent', async () => {
    const issuer = await createMockIssuer({ clients })
    const { refresh_token: token } = await obtainTokens(issuer, { scope })
    expect((await refresh(issuer, token, { client_id: 'web' }, '')).status).toBe(401)
    expect((await refresh(issuer, token)).status).toBe(200)
  })

  it.each([
    [undefined, 'invalid_request'],
    ['3f1b6c1e-0d7c-4a53-9f0e-1f2a3b4c5d6e', 'invalid_grant']
  ])('MX-09: the refresh token %s is %s', async (text, error) => {
    const issuer = await createMockIssuer({ clients })
    expect((await json(refresh(issuer, '', { refresh_token: text })))['error']).toBe(error)
  })

  it('it expires by the clock of the issuer', async () => {
    const issuer = await createMockIssuer({ clients, lifetimes: { refreshToken: '1d' } })
    const { refresh_token: token } = await obtainTokens(issuer, { scope })
    issuer.clock.advance('1d')
    expect((await json(refresh(issuer, token)))['error']).toBe('invalid_grant')
  })

  it('a client that is not registered for the grant gets none', async () => {
    const grantTypes = ['authorization_code'] as const
    const issuer = await createMockIssuer({ clients: [{ ...webClient, grantTypes }] })
    expect(await obtainTokens(issuer, { scope })).not.toHaveProperty('refresh_token')
  })

  it('without rotation the same one goes on', async () => {
    const issuer = await createMockIssuer({ clients, rotateRefreshTokens: false })
    const { refresh_token: token } = await obtainTokens(issuer, { scope })
    expect(await json(refresh(issuer, token))).not.toHaveProperty('refresh_token')
    expect((await refresh(issuer, token)).status).toBe(200)
  })

  it('MI-120: the new ID token keeps iss, sub, aud and auth_time, and has no nonce', async () => {
    const issuer = await createMockIssuer({ clients })
    const first = await obtainTokens(issuer, { scope, max_age: '60' })
    issuer.clock.advance('1h')
    issuer.signIn()
    const second = await json(refresh(issuer, first['refresh_token']))
    const [before, after] = [first, second].map(tokens => decodeJwt(String(tokens['id_token'])))
    const { iss, sub, aud, auth_time: authTime } = before ?? {}
    expect(after).toMatchObject({ iss, sub, aud, auth_time: authTime })
    expect(after?.iat).toBeGreaterThan(before?.iat ?? 0)
    expect(after).not.toHaveProperty('nonce')
  })
})
