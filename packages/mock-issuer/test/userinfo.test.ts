import { type UserOptions, createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { obtainTokens, userinfo, webClient } from './support/authorization.ts'
import { json } from './support/json.ts'
import { clients as machineClients, requestToken, basic } from './support/token-request.ts'
import { verify } from './support/verify.ts'

const ada: UserOptions = {
  sub: 'ada',
  name: 'Ada',
  email: 'ada@example.test',
  phone_number: '+1',
  address: { country: 'GB' },
  role: 'admin'
}

describe('userinfo', () => {
  it.each([
    ['openid', { role: 'admin' }],
    ['openid profile', { role: 'admin', name: 'Ada' }],
    ['openid email', { role: 'admin', email: 'ada@example.test' }],
    ['openid address phone', { role: 'admin', phone_number: '+1', address: { country: 'GB' } }]
  ])('MI-154: scope "%s" releases %j and the sub of the ID token', async (scope, claims) => {
    const issuer = await createMockIssuer({ clients: [webClient], users: [ada] })
    const tokens = await obtainTokens(issuer, { scope })
    const response = await userinfo(issuer, tokens['access_token'])
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await json(response)).toEqual({ ...claims, sub: 'ada' })
    expect(decodeJwt(String(tokens['id_token'])).sub).toBe('ada')
  })

  it('MI-154: GET and POST, the token in the header or in the form', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const token = String((await obtainTokens(issuer))['access_token'])
    const address = `${issuer.url}/userinfo`
    const headers = { authorization: `bEaReR ${token}` }
    const body = new URLSearchParams({ access_token: token })
    const answers = await Promise.all([
      issuer.fetch(address, { headers }),
      issuer.fetch(address, { method: 'POST', headers }),
      issuer.fetch(address, { method: 'POST', body }),
      issuer.fetch(address, { method: 'POST', headers, body }),
      issuer.fetch(`${address}?access_token=${token}`)
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 400, 401])
  })

  it('MI-154: no token is 401 with a challenge that names no error', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const response = await issuer.fetch(`${issuer.url}/userinfo`)
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="https://issuer.test"')
  })

  it('MI-154: a token that is unknown, expired or of another key is 401 invalid_token', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const scope = 'openid'
    const tokens = ['abc', await issuer.forge.expired({ scope }), await issuer.forge.wrongKey({ scope })]
    const answers = await Promise.all(tokens.map(token => userinfo(issuer, token)))
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401])
    expect(answers[0]?.headers.get('www-authenticate')).toContain('error="invalid_token"')
  })

  it.each(['Basic YTpi', 'Bearer', 'Bearer a b', 'Bearer "x"'])(
    'MI-154: "%s" is 400',
    async authorization => {
      const issuer = await createMockIssuer({ clients: [webClient] })
      const response = await issuer.fetch(`${issuer.url}/userinfo`, { headers: { authorization } })
      expect(response.status).toBe(400)
      expect(response.headers.get('www-authenticate')).toContain('error="invalid_request"')
    }
  )

  it('MI-154: without the scope openid it is 403 insufficient_scope', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const { access_token: token } = await obtainTokens(issuer, { scope: 'email' })
    const response = await userinfo(issuer, token)
    expect(response.status).toBe(403)
    expect(response.headers.get('www-authenticate')).toContain('error="insufficient_scope", scope="openid"')
  })

  it('MI-154: a token of a client itself is about no user', async () => {
    const issuer = await createMockIssuer({ clients: machineClients })
    const form = 'grant_type=client_credentials&scope=openid'
    const { access_token: token } = await json(requestToken(issuer, form, basic('basic', 's1')))
    expect((await userinfo(issuer, token)).status).toBe(401)
  })

  it('MI-154: a client registered for it gets a signed answer', async () => {
    const clients = [{ ...webClient, userinfoSignedResponseAlg: 'ES256' }] as const
    const issuer = await createMockIssuer({ clients })
    const { access_token: token } = await obtainTokens(issuer)
    const response = await userinfo(issuer, token)
    expect(response.headers.get('content-type')).toBe('application/jwt')
    const { payload } = await verify(issuer, await response.text(), { audience: 'web' })
    expect(payload).toEqual({ iss: 'https://issuer.test', aud: 'web', sub: 'user-1' })
  })

  it('a minted token for a user nobody described brings the sub alone', async () => {
    const issuer = await createMockIssuer()
    const token = await issuer.accessToken({ sub: 'u9', scope: 'openid profile' })
    expect(await json(userinfo(issuer, token))).toEqual({ sub: 'u9' })
  })
})
