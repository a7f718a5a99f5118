import { type ClientOptions, type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'
import {
  type Changes,
  answer,
  authorize,
  callback,
  challenge,
  post,
  redeem,
  verifier,
  webClient
} from './support/authorization.ts'
import { json } from './support/json.ts'
import { basic } from './support/token-request.ts'

const other: ClientOptions = { clientId: 'other', clientSecret: 'o', redirectUris: [callback] }
const clients = [webClient, other]

const parameters = {
  redirect_uri: callback,
  response_type: 'code',
  scope: 'openid',
  state: 'inside',
  code_challenge: challenge,
  code_challenge_method: 'S256'
}

function push(issuer: MockIssuer, changes: Changes = {}, authorization?: string): Promise<Response> {
  return post(issuer, '/par', { ...parameters, ...changes }, authorization)
}

async function pushed(issuer: MockIssuer, changes: Changes = {}): Promise<string> {
  return String((await json(push(issuer, changes)))['request_uri'])
}

/** Nothing but the reference and the client, as RFC 9126 section 4 has it. */
function open(issuer: MockIssuer, requestUri: string, clientId = 'web'): Promise<Response> {
  const query = new URLSearchParams({ client_id: clientId, request_uri: requestUri }).toString()
  return issuer.fetch(`${issuer.url}/authorize?${query}`, { redirect: 'manual' })
}

describe('pushed authorization requests', () => {
  it('MI-060: 201 with a request_uri of its own form and its life, never stored', async () => {
    const issuer = await createMockIssuer({ clients })
    const response = await push(issuer)
    expect([response.status, response.headers.get('cache-control')]).toEqual([201, 'no-store'])
    const { request_uri: uri, expires_in: life } = await json(response)
    expect(uri).toMatch(/^urn:ietf:params:oauth:request_uri:[\w-]{43}$/)
    expect(life).toBe(60)
  })

  it('MI-060: what was pushed counts, and what stands outside does not', async () => {
    const issuer = await createMockIssuer({ clients })
    const uri = await pushed(issuer)
    const members = await answer(authorize(issuer, { request_uri: uri, state: 'outside', scope: 'admin' }))
    expect(members['state']).toBe('inside')
    const tokens = await json(redeem(issuer, members['code'] ?? ''))
    expect(tokens['scope']).toBe('openid')
  })

  it('MI-060, MX-12: it is good for one use, one client and one minute; the reason is explained', async () => {
    const issuer = await createMockIssuer({ clients })
    const uri = await pushed(issuer)
    const stolen = await open(issuer, uri, 'other')
    expect([stolen.status, stolen.headers.get('location')]).toEqual([400, null])
    expect(issuer.explain()).toBe('request_uri: it was issued to "web", the request is from "other"')
    expect(await answer(open(issuer, uri))).toHaveProperty('code')
    expect((await open(issuer, uri)).status).toBe(400)
    expect(issuer.explain()).toBe('request_uri: it was used before')
    const late = await pushed(issuer)
    issuer.clock.advance('60s')
    expect((await open(issuer, late)).status).toBe(400)
    expect(issuer.explain()).toBe('request_uri: it is expired')
  })

  it('MI-060: twenty parallel uses of one request_uri bring one code', async () => {
    const issuer = await createMockIssuer({ clients })
    const uri = await pushed(issuer)
    const answers = await Promise.all(Array.from({ length: 20 }, () => open(issuer, uri)))
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
  })

  it('MI-053: a spent request_uri beside a registered redirect_uri goes back as invalid_request_uri', async () => {
    const issuer = await createMockIssuer({ clients })
    const refused = await answer(authorize(issuer, { request_uri: 'urn:ietf:params:oauth:request_uri:x' }))
    expect(refused).toMatchObject({ error: 'invalid_request_uri', state: 's1' })
  })

  it.each<[Changes, number, string]>([
    [{ request_uri: 'urn:ietf:params:oauth:request_uri:x' }, 400, 'invalid_request'],
    [{ redirect_uri: 'https://evil.test/cb' }, 400, 'invalid_request'],
    [{ response_type: 'foo' }, 400, 'unsupported_response_type'],
    [{ code_challenge: undefined }, 400, 'invalid_request'],
    [{ client_id: 'other' }, 400, 'invalid_request'],
    [{ resource: 'api' }, 400, 'invalid_target'],
    [{ state: 'x'.repeat(65_536) }, 413, 'invalid_request']
  ])('MI-060: pushing %j is %i %s', async (changes, status, error) => {
    const issuer = await createMockIssuer({ clients })
    const response = await push(issuer, changes)
    expect([response.status, (await json(response))['error']]).toEqual([status, error])
  })

  it('MI-060, MI-108: the client authenticates as at the token endpoint, and only POST will do', async () => {
    const issuer = await createMockIssuer({ clients })
    expect((await push(issuer, {}, basic('web', 'wrong'))).status).toBe(401)
    expect((await push(issuer, { client_id: 'web' }, '')).status).toBe(401)
    expect((await issuer.fetch(`${issuer.url}/par`)).status).toBe(405)
  })

  it.each([
    { requirePushedAuthorizationRequests: true },
    { clients: [{ ...webClient, requirePushedAuthorizationRequests: true }] }
  ])(
    'RFC 9126 section 5: where pushing is required, another request is invalid_request (%#)',
    async options => {
      const issuer = await createMockIssuer({ clients, ...options })
      expect((await answer(authorize(issuer)))['error']).toBe('invalid_request')
      expect(await answer(open(issuer, await pushed(issuer)))).toHaveProperty('code')
    }
  )

  it('MI-064: the proof that comes with a pushed request binds the code to its key', async () => {
    const issuer = await createMockIssuer({ clients })
    const [mine, stranger] = await Promise.all([issuer.dpop(), issuer.dpop()])
    const send = async (path: string, body: Record<string, string>, key: typeof mine) => {
      const dpop = await key.proof({ method: 'POST', url: issuer.url + path })
      const headers = { authorization: basic('web', 's'), dpop }
      return issuer.fetch(issuer.url + path, { method: 'POST', headers, body: new URLSearchParams(body) })
    }
    const { request_uri: uri } = await json(send('/par', parameters, mine))
    const { code = '' } = await answer(open(issuer, String(uri)))
    const redemption = {
      grant_type: 'authorization_code',
      code,
      redirect_uri: callback,
      code_verifier: verifier
    }
    expect((await json(send('/token', redemption, stranger)))['error']).toBe('invalid_grant')
    expect((await json(send('/token', redemption, mine)))['token_type']).toBe('DPoP')
    const contradiction = send('/par', { ...parameters, dpop_jkt: stranger.jkt }, mine)
    expect((await json(contradiction))['error']).toBe('invalid_dpop_proof')
  })

  it('MI-003: the endpoint is advertised, and that it is required only if it is', async () => {
    const issuer = await createMockIssuer({ requirePushedAuthorizationRequests: true })
    const address = '/.well-known/openid-configuration'
    expect(await json(issuer.fetch(issuer.url + address))).toMatchObject({
      pushed_authorization_request_endpoint: 'https://issuer.test/par',
      require_pushed_authorization_requests: true
    })
    const free = await createMockIssuer()
    expect(await json(free.fetch(free.url + address))).not.toHaveProperty(
      'require_pushed_authorization_requests'
    )
  })
})
