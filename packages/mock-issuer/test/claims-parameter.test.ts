import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { answer, authorize, obtainTokens, userinfo, webClient } from './support/authorization.ts'
import { json } from './support/json.ts'

const users = [{ sub: 'u1', email: 'u1@example.test', phone_number: '1', address: { country: 'FR' } }]

function issuerOf(options = {}): Promise<MockIssuer> {
  return createMockIssuer({ clients: [webClient], users, ...options })
}

function wish(claims: unknown): { claims: string; scope: string } {
  return { claims: JSON.stringify(claims), scope: 'openid' }
}

describe('the parameter claims', () => {
  it('brings single claims to the ID token and to userinfo, each where it was asked for', async () => {
    const issuer = await issuerOf()
    const tokens = await obtainTokens(
      issuer,
      wish({ id_token: { email: { essential: true }, unknown: null }, userinfo: { phone_number: null } })
    )
    const idToken = decodeJwt(String(tokens['id_token']))
    expect(idToken['email']).toBe('u1@example.test')
    expect(idToken).not.toHaveProperty('phone_number')
    expect(idToken).not.toHaveProperty('unknown')
    expect(await json(userinfo(issuer, tokens['access_token']))).toEqual({ sub: 'u1', phone_number: '1' })
  })

  it('auth_time comes when it is asked for', async () => {
    const tokens = await obtainTokens(await issuerOf(), wish({ id_token: { auth_time: null } }))
    expect(decodeJwt(String(tokens['id_token']))).toHaveProperty('auth_time')
  })

  it('MI-065: an essential acr is reached or refused, a voluntary one is not refused', async () => {
    const issuer = await issuerOf({ acrValues: ['silver'] })
    const gold = { values: ['gold'] }
    const essential = wish({ id_token: { acr: { ...gold, essential: true } } })
    expect((await answer(authorize(issuer, essential)))['error']).toBe('unmet_authentication_requirements')
    expect(await answer(authorize(issuer, wish({ id_token: { acr: gold } })))).toHaveProperty('code')
    const silver = await obtainTokens(
      issuer,
      wish({ id_token: { acr: { value: 'silver', essential: true } } })
    )
    expect(decodeJwt(String(silver['access_token']))['acr']).toBe('silver')
  })

  it.each(['x', '[]', '{"id_token":1}', '{"userinfo":{"email":1}}', '{"id_token":{"sub":{"value":"u2"}}}'])(
    'MI-053: %s is invalid_request',
    async claims => {
      expect((await answer(authorize(await issuerOf(), { claims })))['error']).toBe('invalid_request')
    }
  )
})
