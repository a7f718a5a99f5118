import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { exportJWK, generateKeyPair } from 'jose'
import { describe, expect, it } from 'vitest'
import { answer, authorize, callback, post, redeem, verifier } from './support/authorization.ts'
import { type Members, anyText, json } from './support/json.ts'
import { register } from './support/register.ts'
import { basic } from './support/token-request.ts'
import { verify } from './support/verify.ts'

function configuration(
  issuer: MockIssuer,
  client: Members,
  method = 'GET',
  token = client['registration_access_token']
) {
  const headers = { authorization: `Bearer ${String(token)}` }
  return issuer.fetch(String(client['registration_client_uri']), { method, headers })
}

function identify(client: Members): string {
  return basic(String(client['client_id']), String(client['client_secret']))
}

async function obtain(issuer: MockIssuer, client: Members): Promise<Members> {
  const id = String(client['client_id'])
  const { code = '' } = await answer(authorize(issuer, { client_id: id }))
  return json(redeem(issuer, code, { code_verifier: verifier }, identify(client)))
}

describe('registration', () => {
  it('MI-155: 201 with an identifier, a secret that does not expire, and everything that was registered', async () => {
    const issuer = await createMockIssuer()
    const response = await register(issuer, { client_name: 'App', scope: 'openid email', unknown: 1 })
    expect([response.status, response.headers.get('cache-control')]).toEqual([201, 'no-store'])
    expect(await json(response)).toEqual({
      client_id: anyText,
      client_id_issued_at: expect.any(Number) as number,
      client_secret: anyText,
      client_secret_expires_at: 0,
      registration_access_token: anyText,
      registration_client_uri: expect.stringContaining('https://issuer.test/register/') as string,
      client_name: 'App',
      scope: 'openid email',
      redirect_uris: [callback],
      token_endpoint_auth_method: 'client_secret_basic',
      grant_types: ['authorization_code'],
      response_types: ['code']
    })
  })

  it('MI-155: the client works at once, and what it registered is honoured', async () => {
    const issuer = await createMockIssuer()
    const client = await json(
      register(issuer, { id_token_signed_response_alg: 'EdDSA', require_auth_time: true, scope: 'openid' })
    )
    const { payload, protectedHeader } = await verify(
      issuer,
      String((await obtain(issuer, client))['id_token'])
    )
    expect(protectedHeader.alg).toBe('EdDSA')
    expect(payload).toHaveProperty('auth_time')
    const beyond = { grant_type: 'client_credentials' }
    expect((await json(post(issuer, '/token', beyond, identify(client))))['error']).toBe(
      'unauthorized_client'
    )
    const wide = { client_id: String(client['client_id']), scope: 'openid admin' }
    expect((await answer(authorize(issuer, wide)))['error']).toBe('invalid_scope')
  })

  it('MI-109, MI-155: the method that was registered is the only one', async () => {
    const issuer = await createMockIssuer()
    const metadata = {
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['client_credentials'],
      response_types: []
    }
    const client = await json(register(issuer, metadata))
    const { client_id: id, client_secret: secret } = client
    const form = { grant_type: 'client_credentials', client_id: String(id) }
    expect((await post(issuer, '/token', { ...form, client_secret: String(secret) }, '')).status).toBe(200)
    expect((await post(issuer, '/token', form, identify(client))).status).toBe(401)
  })

  it.each(['none', 'private_key_jwt'])('MI-155: a client with the method %s gets no secret', async method => {
    const issuer = await createMockIssuer()
    const { publicKey } = await generateKeyPair('ES256')
    const jwks = { keys: [await exportJWK(publicKey)] }
    const client = await json(register(issuer, { token_endpoint_auth_method: method, jwks }))
    expect(client).toHaveProperty('client_id')
    expect(client).not.toHaveProperty('client_secret')
    expect(client).not.toHaveProperty('client_secret_expires_at')
  })

  it('RFC 7592: who holds the registration access token reads and removes the client', async () => {
    const issuer = await createMockIssuer()
    const client = await json(register(issuer))
    expect(await json(configuration(issuer, client))).toEqual(client)
    const tokens = await obtain(issuer, client)
    expect((await configuration(issuer, client, 'DELETE')).status).toBe(204)
    expect((await configuration(issuer, client)).status).toBe(401)
    expect(await obtain(issuer, client).catch(() => ({}))).not.toHaveProperty('access_token')
    const headers = { authorization: `Bearer ${String(tokens['access_token'])}` }
    expect((await issuer.fetch(`${issuer.url}/userinfo`, { headers })).status).toBe(401)
  })

  it('RFC 7592: a wrong token, that of another client and none look the same', async () => {
    const issuer = await createMockIssuer()
    const [client, other] = [await json(register(issuer)), await json(register(issuer))]
    const answers = await Promise.all([
      configuration(issuer, client, 'GET', 'wrong'),
      configuration(issuer, client, 'DELETE', other['registration_access_token']),
      issuer.fetch(String(client['registration_client_uri'])),
      configuration(issuer, { ...client, registration_client_uri: `${issuer.url}/register/unknown` })
    ])
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401])
    expect(new Set(await Promise.all(answers.map(response => response.text()))).size).toBe(1)
    expect((await configuration(issuer, client)).status).toBe(200)
  })

  it('MI-003: it is open and advertised unless it is switched off; reset forgets who registered', async () => {
    const address = '/.well-known/openid-configuration'
    const issuer = await createMockIssuer()
    expect((await json(issuer.fetch(issuer.url + address)))['registration_endpoint']).toBe(
      'https://issuer.test/register'
    )
    const client = await json(register(issuer))
    issuer.reset()
    expect((await authorize(issuer, { client_id: String(client['client_id']) })).status).toBe(400)
    const closed = await createMockIssuer({ registration: false })
    expect(await json(closed.fetch(closed.url + address))).not.toHaveProperty('registration_endpoint')
    expect((await register(closed)).status).toBe(404)
  })
})
