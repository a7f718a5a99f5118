import { createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'
import { anyText, json } from './support/json.ts'
import { basic, clients, requestToken } from './support/token-request.ts'
import { careful, verify } from './support/verify.ts'

const grant = 'grant_type=client_credentials'
const me = basic('basic', 's1')

describe('token endpoint', () => {
  it('MI-100: GET is refused with 405 and Allow', async () => {
    const issuer = await createMockIssuer({ clients })
    const response = await issuer.fetch(`${issuer.url}/token?${grant}`, { headers: { authorization: me } })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
  })

  it.each(['application/json', 'text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded2'])(
    'MI-100: a body of type %s is invalid_request',
    async type => {
      const issuer = await createMockIssuer({ clients })
      const headers = { 'content-type': type, authorization: me }
      const response = await issuer.fetch(`${issuer.url}/token`, { method: 'POST', headers, body: grant })
      expect(response.status).toBe(400)
      expect((await json(response))['error']).toBe('invalid_request')
    }
  )

  it.each([
    [`${grant}&${grant}`, 400, 'invalid_request'],
    [`${grant}&scope=a&scope=b`, 400, 'invalid_request'],
    ['scope=a', 400, 'invalid_request'],
    ['grant_type=', 400, 'invalid_request'],
    ['grant_type=password', 400, 'unsupported_grant_type'],
    ['grant_type=constructor', 400, 'unsupported_grant_type'],
    [`${grant}&scope=a%20%20b`, 400, 'invalid_scope'],
    [`${grant}&scope=%22`, 400, 'invalid_scope'],
    [`${grant}&resource=api`, 400, 'invalid_target'],
    [`${grant}&resource=https://api.test/%23x`, 400, 'invalid_target'],
    [`${grant}&x=${'x'.repeat(65_536)}`, 413, 'invalid_request']
  ])('MI-100, MI-102: form %.40s gets %i %s', async (form, status, error) => {
    const issuer = await createMockIssuer({ clients })
    const response = await requestToken(issuer, form, me)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect((await json(response))['error']).toBe(error)
  })

  it('MI-101: success is JSON, not stored, and holds exactly what was granted', async () => {
    const issuer = await createMockIssuer({ clients })
    const response = await requestToken(issuer, `${grant}&scope=a+b`, me)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('pragma')).toBe('no-cache')
    expect(await json(response)).toEqual({
      access_token: anyText,
      token_type: 'Bearer',
      expires_in: 3600,
      scope: 'a b'
    })
  })

  it('MI-112: the token speaks for the client; openid brings no ID token and no refresh token', async () => {
    const issuer = await createMockIssuer({ clients })
    const body = await json(requestToken(issuer, `${grant}&scope=openid`, me))
    expect(Object.keys(body).toSorted()).toEqual(['access_token', 'expires_in', 'scope', 'token_type'])
    const { payload } = await verify(issuer, String(body['access_token']), careful)
    expect(payload).toMatchObject({ sub: 'basic', client_id: 'basic', scope: 'openid' })
  })

  it.each([
    ['', 'https://api.test'],
    ['&resource=https://a.test/', 'https://a.test/'],
    ['&resource=urn:a&resource=urn:b', ['urn:a', 'urn:b']],
    ['&resource=urn:a&audience=b&audience=urn:a', ['urn:a', 'b']],
    ['&audience=api', 'api']
  ])('resource and audience "%s" make aud %j', async (form, aud) => {
    const issuer = await createMockIssuer({ clients })
    const body = await json(requestToken(issuer, grant + form, me))
    expect((await verify(issuer, String(body['access_token']))).payload.aud).toEqual(aud)
  })

  it('a client gets its registered scopes, and no wider one', async () => {
    const issuer = await createMockIssuer({
      clients: [{ clientId: 'basic', clientSecret: 's1', scopes: ['a', 'b'] }]
    })
    expect((await json(requestToken(issuer, grant, me)))['scope']).toBe('a b')
    expect((await json(requestToken(issuer, `${grant}&scope=b`, me)))['scope']).toBe('b')
    expect((await json(requestToken(issuer, `${grant}&scope=c`, me)))['error']).toBe('invalid_scope')
  })

  it('MI-112: a public client and a client without the grant get unauthorized_client', async () => {
    const issuer = await createMockIssuer({
      clients: [{ clientId: 'public' }, { clientId: 'basic', clientSecret: 's1', grantTypes: [] }]
    })
    const answers = [requestToken(issuer, `${grant}&client_id=public`), requestToken(issuer, grant, me)]
    const errors = await Promise.all(answers.map(async answer => (await json(answer))['error']))
    expect(errors).toEqual(['unauthorized_client', 'unauthorized_client'])
  })
})
