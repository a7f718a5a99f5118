import { createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'
import {
  introspect,
  obtainCode,
  redeem,
  refresh,
  spaClient,
  userinfo,
  verifier,
  webClient
} from './support/authorization.ts'
import { anyText, json } from './support/json.ts'
import { basic } from './support/token-request.ts'

const other = { clientId: 'other', clientSecret: 'so', redirectUris: ['https://app.test/cb'] }
const clients = [webClient, spaClient, other]

describe('authorization code', () => {
  it('MI-101: it brings an access token, with openid an ID token, with offline_access a refresh token', async () => {
    const issuer = await createMockIssuer({ clients })
    const response = await redeem(issuer, await obtainCode(issuer, { scope: 'openid offline_access' }))
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await json(response)).toEqual({
      access_token: anyText,
      token_type: 'Bearer',
      expires_in: 3600,
      scope: 'openid offline_access',
      id_token: anyText,
      refresh_token: anyText
    })
  })

  it.each([
    ['openid', ['id_token']],
    ['read', ['refresh_token']],
    [undefined, ['refresh_token']]
  ])('scope %s brings, besides the access token, %j', async (scope, more) => {
    const issuer = await createMockIssuer({ clients })
    const tokens = await json(redeem(issuer, await obtainCode(issuer, { scope })))
    expect(['id_token', 'refresh_token'].filter(name => name in tokens)).toEqual(more)
  })

  it('MI-103: of 20 parallel redemptions one succeeds', async () => {
    const issuer = await createMockIssuer({ clients })
    const code = await obtainCode(issuer)
    const answers = await Promise.all(Array.from({ length: 20 }, () => redeem(issuer, code)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(19)
  })

  it('MI-104: a replay that is right in everything revokes what was issued', async () => {
    const issuer = await createMockIssuer({ clients })
    const code = await obtainCode(issuer, { scope: 'openid offline_access' })
    const tokens = await json(redeem(issuer, code))
    expect((await userinfo(issuer, tokens['access_token'])).status).toBe(200)
    const replay = await redeem(issuer, code)
    expect([replay.status, (await json(replay))['error']]).toEqual([400, 'invalid_grant'])
    expect(await introspect(issuer, tokens['access_token'])).toEqual({ active: false })
    expect((await userinfo(issuer, tokens['access_token'])).status).toBe(401)
    expect((await json(refresh(issuer, tokens['refresh_token'])))['error']).toBe('invalid_grant')
  })

  it('MI-104: the replay is recognized after the code expired', async () => {
    const issuer = await createMockIssuer({ clients })
    const code = await obtainCode(issuer)
    const { access_token: token } = await json(redeem(issuer, code))
    issuer.clock.advance('9m')
    expect((await redeem(issuer, code)).status).toBe(400)
    expect(await introspect(issuer, token)).toEqual({ active: false })
  })

  it.each([
    ['wrong verifier', { code_verifier: verifier.replace('v', 'w') }, undefined],
    ['other client', {}, basic('other', 'so')],
    ['public client', { client_id: 'spa' }, ''],
    ['other redirect_uri', { redirect_uri: 'https://app.test/cb2' }, undefined]
  ])(
    'MI-104: a replay with the %s is invalid_grant and revokes nothing',
    async (_, changes, authorization) => {
      const issuer = await createMockIssuer({ clients })
      const code = await obtainCode(issuer)
      const { access_token: token } = await json(redeem(issuer, code))
      const replay = await redeem(issuer, code, changes, authorization)
      expect((await json(replay))['error']).toBe('invalid_grant')
      expect(await introspect(issuer, token)).toMatchObject({ active: true })
    }
  )

  it.each([
    ['other client', {}, basic('other', 'so')],
    ['other redirect_uri', { redirect_uri: 'https://app.test/cb2' }, undefined],
    ['no redirect_uri', { redirect_uri: undefined }, undefined]
  ])('MI-105: with %s it is invalid_grant, and not spent', async (_, changes, authorization) => {
    const issuer = await createMockIssuer({ clients })
    const code = await obtainCode(issuer)
    expect((await json(redeem(issuer, code, changes, authorization)))['error']).toBe('invalid_grant')
    expect((await redeem(issuer, code)).status).toBe(200)
  })

  it.each([
    [undefined, 'invalid_request'],
    ['', 'invalid_request'],
    ['never-issued', 'invalid_grant'],
    ['__proto__', 'invalid_grant']
  ])('MX-05: the code %j is %s', async (code, error) => {
    const issuer = await createMockIssuer({ clients })
    expect((await json(redeem(issuer, '', { code })))['error']).toBe(error)
  })

  it('MX-05: a code cut short or in other letters is unknown', async () => {
    const issuer = await createMockIssuer({ clients })
    const code = await obtainCode(issuer)
    const wrong = [code.slice(1), code.slice(0, -1), swapCase(code)]
    const answers = await Promise.all(wrong.map(text => redeem(issuer, text)))
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400])
  })

  it('MI-105: it is valid for 60 seconds, or as long as the option says', async () => {
    const issuer = await createMockIssuer({ clients, clock: () => 0 })
    const [inTime, tooLate] = [await obtainCode(issuer), await obtainCode(issuer)]
    issuer.clock.advance(59_999)
    expect((await redeem(issuer, inTime)).status).toBe(200)
    issuer.clock.advance(1)
    expect((await json(redeem(issuer, tooLate)))['error']).toBe('invalid_grant')
    const patient = await createMockIssuer({ clients, clock: () => 0, lifetimes: { code: '10m' } })
    const code = await obtainCode(patient)
    patient.clock.advance('9m')
    expect((await redeem(patient, code)).status).toBe(200)
  })

  it('MI-108: a public client needs no secret, a confidential one does', async () => {
    const issuer = await createMockIssuer({ clients })
    const publicCode = await obtainCode(issuer, { client_id: 'spa' })
    expect((await redeem(issuer, publicCode, { client_id: 'spa' }, '')).status).toBe(200)
    const code = await obtainCode(issuer)
    expect((await redeem(issuer, code, { client_id: 'web' }, '')).status).toBe(401)
    expect((await redeem(issuer, code)).status).toBe(200)
  })

  it('MX-10: a code and a refresh token are no access tokens', async () => {
    const issuer = await createMockIssuer({ clients })
    const code = await obtainCode(issuer, { scope: 'openid offline_access' })
    expect(await introspect(issuer, code)).toEqual({ active: false })
    expect((await userinfo(issuer, code)).status).toBe(401)
    const tokens = await json(redeem(issuer, code))
    expect((await userinfo(issuer, tokens['refresh_token'])).status).toBe(401)
  })
})

function swapCase(text: string): string {
  return text.replaceAll(/[a-z]|([A-Z])/g, (letter, upper?: string) =>
    upper === undefined ? letter.toUpperCase() : letter.toLowerCase()
  )
}
