import { createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'
import {
  introspect,
  obtainTokens,
  post,
  redeem,
  obtainCode,
  spaClient,
  webClient
} from './support/authorization.ts'
import { json } from './support/json.ts'
import { basic } from './support/token-request.ts'

const clients = [webClient, spaClient, { clientId: 'other', clientSecret: 'so' }]
const scope = 'openid offline_access'

describe('revocation', () => {
  it('MI-153: an access token ends alone', async () => {
    const issuer = await createMockIssuer({ clients })
    const { access_token: access, refresh_token: token } = await obtainTokens(issuer, { scope })
    const response = await post(issuer, '/revoke', { token: String(access) })
    expect([response.status, await response.text()]).toEqual([200, ''])
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await introspect(issuer, access)).toEqual({ active: false })
    expect(await introspect(issuer, token)).toMatchObject({ active: true })
  })

  it('MI-153: a refresh token takes its family along', async () => {
    const issuer = await createMockIssuer({ clients })
    const { access_token: access, refresh_token: token } = await obtainTokens(issuer, { scope })
    expect((await post(issuer, '/revoke', { token: String(token) })).status).toBe(200)
    expect(await introspect(issuer, access)).toEqual({ active: false })
    expect(await introspect(issuer, token)).toEqual({ active: false })
  })

  it.each(['access_token', 'refresh_token', 'pat'])('MI-153: the hint %s may be wrong', async hint => {
    const issuer = await createMockIssuer({ clients })
    const { access_token: access } = await obtainTokens(issuer)
    const form = { token: String(access), token_type_hint: hint }
    expect((await post(issuer, '/revoke', form)).status).toBe(200)
    expect(await introspect(issuer, access)).toEqual({ active: false })
  })

  it('MI-153: an unknown token is 200, and so is one that was revoked before', async () => {
    const issuer = await createMockIssuer({ clients })
    const { access_token: access } = await obtainTokens(issuer)
    const tokens = ['x', String(access), String(access)]
    const answers = await Promise.all(tokens.map(token => post(issuer, '/revoke', { token })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  })

  it('MI-153: a token of another client stays, and the caller is told', async () => {
    const issuer = await createMockIssuer({ clients })
    const { access_token: access, refresh_token: token } = await obtainTokens(issuer, { scope })
    const answers = [access, token].map(async text => {
      const response = await post(issuer, '/revoke', { token: String(text) }, basic('other', 'so'))
      return [response.status, (await json(response))['error']]
    })
    expect(await Promise.all(answers)).toEqual([
      [400, 'invalid_request'],
      [400, 'invalid_request']
    ])
    expect(await introspect(issuer, access)).toMatchObject({ active: true })
  })

  it('MI-153: an ID token is unsupported_token_type, a missing one invalid_request', async () => {
    const issuer = await createMockIssuer({ clients })
    const idToken = await issuer.idToken()
    const answers = [{ token: idToken }, {}].map(form => json(post(issuer, '/revoke', form)))
    const errors = (await Promise.all(answers)).map(({ error }) => error)
    expect(errors).toEqual(['unsupported_token_type', 'invalid_request'])
  })

  it('MI-153: the client authenticates; a public one says who it is', async () => {
    const issuer = await createMockIssuer({ clients })
    const code = await obtainCode(issuer, { client_id: 'spa' })
    const { access_token: access } = await json(redeem(issuer, code, { client_id: 'spa' }, ''))
    const token = String(access)
    expect((await post(issuer, '/revoke', { token }, '')).status).toBe(401)
    expect((await post(issuer, '/revoke', { token }, basic('web', 'x'))).status).toBe(401)
    expect((await post(issuer, '/revoke', { token, client_id: 'spa' }, '')).status).toBe(200)
    expect(await introspect(issuer, token)).toEqual({ active: false })
  })
})
