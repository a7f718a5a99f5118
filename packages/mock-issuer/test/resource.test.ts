import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import {
  answer,
  authorizationUrl,
  authorize,
  introspect,
  obtainCode,
  redeem,
  refresh,
  webClient
} from './support/authorization.ts'
import { json } from './support/json.ts'

const a = 'https://a.test/'
const b = 'urn:b'

async function codeForBoth(issuer: MockIssuer): Promise<string> {
  const url = `${authorizationUrl(issuer, { scope: 'offline_access openid', resource: a })}&resource=${b}`
  return (await answer(issuer.fetch(url, { redirect: 'manual' })))['code'] ?? ''
}

function audience(tokens: Record<string, unknown>): unknown {
  return decodeJwt(String(tokens['access_token'])).aud
}

describe('resource', () => {
  it('MI-062: aud follows it; the token request may narrow it, and the next one again', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    expect(audience(await json(redeem(issuer, await codeForBoth(issuer))))).toEqual([a, b])
    const tokens = await json(redeem(issuer, await codeForBoth(issuer), { resource: b }))
    expect(audience(tokens)).toBe(b)
    const refreshed = await json(refresh(issuer, tokens['refresh_token'], { resource: a }))
    expect(audience(refreshed)).toBe(a)
    expect(audience(await json(refresh(issuer, refreshed['refresh_token'])))).toEqual([a, b])
  })

  it('MI-062: a token request never widens it, and spends nothing by trying', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const code = await codeForBoth(issuer)
    expect((await json(redeem(issuer, code, { resource: 'urn:c' })))['error']).toBe('invalid_target')
    const tokens = await json(redeem(issuer, code))
    const wider = refresh(issuer, tokens['refresh_token'], { resource: 'urn:c' })
    expect((await json(wider))['error']).toBe('invalid_target')
    expect((await refresh(issuer, tokens['refresh_token'])).status).toBe(200)
  })

  it('MI-062: without resource the audience is the default one, and no other can be had', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const refused = redeem(issuer, await obtainCode(issuer), { resource: a })
    expect((await json(refused))['error']).toBe('invalid_target')
    expect(audience(await json(redeem(issuer, await obtainCode(issuer))))).toBe('https://api.test')
  })

  it.each(['api', 'https://a.test/#x', '/a'])('MI-062: resource=%s is invalid_target', async resource => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    expect((await answer(authorize(issuer, { resource })))['error']).toBe('invalid_target')
  })

  it('MI-062: an issuer that knows its resources refuses others', async () => {
    const issuer = await createMockIssuer({ clients: [webClient], resources: [a] })
    expect((await answer(authorize(issuer, { resource: b })))['error']).toBe('invalid_target')
    expect(await answer(authorize(issuer, { resource: a }))).toHaveProperty('code')
    expect(await answer(authorize(issuer, { resource: 'https://api.test' }))).toHaveProperty('code')
  })

  it('MX-10, MI-151: a resource server learns nothing of a token for another one', async () => {
    const resourceServer = { clientId: 'a', clientSecret: 'sa', resources: [a] }
    const issuer = await createMockIssuer({ clients: [webClient, resourceServer] })
    const ask = async (token: unknown) => {
      const body = new URLSearchParams({ token: String(token) })
      const headers = { authorization: `Basic ${btoa('a:sa')}` }
      return json(issuer.fetch(`${issuer.url}/introspect`, { method: 'POST', headers, body }))
    }
    const own = await json(redeem(issuer, await codeForBoth(issuer), { resource: a }))
    const other = await json(redeem(issuer, await codeForBoth(issuer), { resource: b }))
    expect(await ask(own['access_token'])).toMatchObject({ active: true, aud: a })
    expect(await ask(other['access_token'])).toEqual({ active: false })
    expect(await introspect(issuer, other['access_token'])).toMatchObject({ active: true })
  })
})
