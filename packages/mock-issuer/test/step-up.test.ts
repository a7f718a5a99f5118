import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import {
  type Changes,
  answer,
  authorize,
  introspect,
  obtainTokens,
  webClient
} from './support/authorization.ts'

const at = Date.UTC(2030, 0, 1)

async function claimsOfBoth(issuer: MockIssuer, changes: Changes): Promise<Record<string, unknown>[]> {
  const tokens = await obtainTokens(issuer, changes)
  return ['access_token', 'id_token'].map(name => decodeJwt(String(tokens[name])))
}

describe('acr_values', () => {
  it('MI-065: the context asked for is in the access token and the ID token, with auth_time', async () => {
    const issuer = await createMockIssuer({ clients: [webClient], clock: () => at })
    const [access, id] = await claimsOfBoth(issuer, { acr_values: 'gold silver', max_age: '60' })
    expect(access).toMatchObject({ acr: 'gold', auth_time: at / 1000 })
    expect(id).toMatchObject({ acr: 'gold', auth_time: at / 1000 })
    const [plain] = await claimsOfBoth(await createMockIssuer({ clients: [webClient] }), {})
    expect(plain).not.toHaveProperty('acr')
  })

  it('MI-065: a weaker sign-in is renewed, and login_required with prompt=none', async () => {
    const issuer = await createMockIssuer({ clients: [webClient], clock: () => at })
    issuer.signIn('user-1', { acr: 'silver', amr: ['pwd'] })
    issuer.clock.advance('9s')
    const silent = { prompt: 'none', acr_values: 'gold' }
    expect((await answer(authorize(issuer, silent)))['error']).toBe('login_required')
    const [kept] = await claimsOfBoth(issuer, { acr_values: 'gold silver' })
    expect(kept).toMatchObject({ acr: 'silver', amr: ['pwd'], auth_time: at / 1000 })
    const [renewed] = await claimsOfBoth(issuer, { acr_values: 'gold' })
    expect(renewed).toMatchObject({ acr: 'gold', auth_time: at / 1000 + 9 })
  })

  it('MI-003, MI-065: contexts that can be reached are advertised, others unmet', async () => {
    const issuer = await createMockIssuer({ clients: [webClient], acrValues: ['silver'] })
    const document = await issuer.fetch(`${issuer.url}/.well-known/openid-configuration`)
    expect(await document.json()).toMatchObject({ acr_values_supported: ['silver'] })
    const refused = await answer(authorize(issuer, { acr_values: 'gold' }))
    expect(refused['error']).toBe('unmet_authentication_requirements')
    const [access] = await claimsOfBoth(issuer, { acr_values: 'gold silver' })
    expect(access).toMatchObject({ acr: 'silver' })
  })

  it('MI-065: introspection tells acr and auth_time of an opaque token too', async () => {
    const clients = [{ ...webClient, accessTokenFormat: 'opaque' }] as const
    const issuer = await createMockIssuer({ clients, clock: () => at })
    const { access_token: token } = await obtainTokens(issuer, { acr_values: 'gold' })
    expect(await introspect(issuer, token)).toMatchObject({ acr: 'gold', auth_time: at / 1000 })
  })
})
