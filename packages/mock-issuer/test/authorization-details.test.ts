import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import {
  answer,
  authorize,
  introspect,
  obtainCode,
  obtainTokens,
  post,
  redeem,
  refresh,
  webClient
} from './support/authorization.ts'
import { json } from './support/json.ts'

const pay = { type: 'payment', locations: ['https://bank.test'], amount: { value: '5', currency: 'EUR' } }
const read = { type: 'account', actions: ['read'] }
const both = JSON.stringify([pay, read])

async function error(issuer: MockIssuer, details: string): Promise<string | undefined> {
  return (await answer(authorize(issuer, { authorization_details: details })))['error']
}

describe('authorization_details', () => {
  it('MI-063: they are in the token, the token response and the introspection answer', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const tokens = await obtainTokens(issuer, { authorization_details: both })
    expect(tokens['authorization_details']).toEqual([pay, read])
    expect(decodeJwt(String(tokens['access_token']))['authorization_details']).toEqual([pay, read])
    expect(await introspect(issuer, tokens['access_token'])).toMatchObject({
      authorization_details: [pay, read]
    })
  })

  it('MI-063: a token request may ask for fewer, and for no others; a refused one spends nothing', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const code = await obtainCode(issuer, { authorization_details: both, scope: 'openid offline_access' })
    const wider = JSON.stringify([{ ...pay, amount: { value: '500', currency: 'EUR' } }])
    const refused = redeem(issuer, code, { authorization_details: wider })
    expect((await json(refused))['error']).toBe('invalid_authorization_details')
    const tokens = await json(redeem(issuer, code, { authorization_details: JSON.stringify([read]) }))
    expect(tokens['authorization_details']).toEqual([read])
    const again = await json(
      refresh(issuer, tokens['refresh_token'], { authorization_details: JSON.stringify([pay]) })
    )
    expect(again['authorization_details']).toEqual([pay])
    expect((await json(refresh(issuer, again['refresh_token'])))['authorization_details']).toEqual([
      pay,
      read
    ])
  })

  it('MI-063: client_credentials takes them too', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const request = { grant_type: 'client_credentials', authorization_details: JSON.stringify([read]) }
    expect((await json(post(issuer, '/token', request)))['authorization_details']).toEqual([read])
    const wrong = post(issuer, '/token', { ...request, authorization_details: '{}' })
    expect((await json(wrong))['error']).toBe('invalid_authorization_details')
  })

  it.each([
    '{}',
    '[]',
    'x',
    '[1]',
    '[{}]',
    '[{"type":1}]',
    '[{"type":"a","actions":"read"}]',
    '[{"type":"a","identifier":1}]',
    '[null]',
    '[[]]'
  ])('MI-063: %s is invalid_authorization_details', async details => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    expect(await error(issuer, details)).toBe('invalid_authorization_details')
  })

  it('MI-063, MI-003: types the issuer or the client does not know are refused; known ones are advertised', async () => {
    const clients = [{ ...webClient, authorizationDetailsTypes: ['account'] }]
    const issuer = await createMockIssuer({ clients, authorizationDetailsTypes: ['payment', 'account'] })
    expect(await error(issuer, JSON.stringify([pay]))).toBe('invalid_authorization_details')
    expect(issuer.explain()).toBe('authorization_details: the type payment is unknown')
    expect(await error(issuer, JSON.stringify([read]))).toBeUndefined()
    const document = await json(issuer.fetch(`${issuer.url}/.well-known/openid-configuration`))
    expect(document['authorization_details_types_supported']).toEqual(['payment', 'account'])
  })
})
