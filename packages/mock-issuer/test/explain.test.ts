import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  authorize,
  callback,
  obtainCode,
  post,
  redeem,
  refresh,
  spaClient,
  webClient
} from './support/authorization.ts'
import { json } from './support/json.ts'
import { basic } from './support/token-request.ts'

const clients = [
  webClient,
  spaClient,
  { clientId: 'job', clientSecret: 's', grantTypes: ['client_credentials'], scopes: ['a', 'b'] },
  { clientId: 'poster', clientSecret: 's', tokenEndpointAuthMethod: 'client_secret_post' }
] as const

const grant = { grant_type: 'client_credentials' }

async function explained(act: (issuer: MockIssuer) => Promise<unknown>): Promise<string | undefined> {
  const issuer = await createMockIssuer({ clients, clock: () => 1_800_000_000_000 })
  await act(issuer)
  return issuer.explain()
}

describe('why a redirect_uri was refused', () => {
  it.each([
    [`${callback}/`, 'a trailing slash'],
    ['https://app.test/CB', 'upper and lower case'],
    ['https://app.test/c%62', 'percent-encoding'],
    ['https://app.test:443/cb', 'the spelling of one address: a default port or a dot segment'],
    ['https://app.test/x/../cb', 'the spelling of one address: a default port or a dot segment'],
    ['http://app.test/cb', 'the scheme (http: instead of https:)'],
    ['https://app.test:8443/cb', 'the port (8443 instead of none)'],
    ['https://app.test.evil.test/cb', 'the host (app.test.evil.test instead of app.test)'],
    ['https://app.test/cb?x=1', 'the query (?x=1 instead of none)'],
    ['https://app.test/cb#x', 'the fragment (#x instead of none)'],
    [
      'https://app.test@evil.test/cb',
      'the user before the host (app.test instead of none), the host (evil.test'
    ],
    ['nonsense', 'more than its spelling']
  ])('%s differs by %s', async (uri, difference) => {
    const reason = await explained(issuer => authorize(issuer, { redirect_uri: uri }))
    expect(reason).toContain(`redirect_uri differs by ${difference}`)
    expect(reason).toContain(`from the registered ${callback}`)
  })

  it('the nearest of several registered ones is named', async () => {
    const redirectUris = ['https://other.test/cb', 'https://app.test/cb', 'https://app.test/callback']
    const issuer = await createMockIssuer({ clients: [{ ...webClient, redirectUris }] })
    await authorize(issuer, { redirect_uri: 'https://app.test/cb/' })
    expect(issuer.explain()).toBe(
      'redirect_uri differs by a trailing slash from the registered https://app.test/cb'
    )
  })

  it('MX-01: whatever text is sent, it is taken or the difference is told', async () => {
    const issuer = await createMockIssuer({ clients })
    const near = fc.tuple(fc.nat(callback.length), fc.nat(2), fc.string({ maxLength: 3 }))
    const uris = near.map(([at, gone, put]) => callback.slice(0, at) + put + callback.slice(at + gone))
    await fc.assert(
      fc.asyncProperty(fc.oneof(uris, fc.webUrl(), fc.string({ minLength: 1 })), async uri => {
        issuer.reset()
        await authorize(issuer, { redirect_uri: uri })
        const reason = issuer.explain()
        if (uri === callback) expect(reason).toBeUndefined()
        else expect(reason).toMatch(/^redirect_uri (?:differs by \S|is missing)/)
      })
    )
  })

  it('a client without any is named as such', async () => {
    expect(await explained(issuer => authorize(issuer, { client_id: 'job' }))).toBe(
      'the client has no registered redirect_uri'
    )
  })
})

describe('why a client was refused', () => {
  it.each<[string, (issuer: MockIssuer) => Promise<unknown>, string]>([
    [
      'another method',
      issuer => post(issuer, '/token', { ...grant, client_id: 'job', client_secret: 's' }, ''),
      'the client is registered for client_secret_basic, the request used client_secret_post'
    ],
    [
      'no method',
      issuer => post(issuer, '/token', { ...grant, client_id: 'job' }, ''),
      'the client is registered for client_secret_basic, the request used none'
    ],
    [
      'two methods',
      issuer => post(issuer, '/token', { ...grant, client_id: 'job', client_secret: 's' }, basic('job', 's')),
      'the request used client_secret_basic and client_secret_post; only one is allowed'
    ],
    [
      'a secret with a space',
      issuer => post(issuer, '/token', grant, basic('job', 's ')),
      'the client secret differs by white space at an end from the registered one'
    ],
    [
      'a name in upper case',
      issuer => post(issuer, '/token', grant, basic('JOB', 's')),
      'client_id "JOB" is unknown; the nearest of the registered, "job", differs by upper and lower case'
    ],
    [
      'another grant',
      issuer => post(issuer, '/token', { grant_type: 'refresh_token' }, basic('job', 's')),
      'the client is registered for client_credentials, the request used refresh_token'
    ],
    [
      'wider scopes',
      issuer => post(issuer, '/token', { ...grant, scope: 'a c d' }, basic('job', 's')),
      'the client is registered for the scopes a b, the request asked for c d too'
    ]
  ])('%s', async (_, act, expected) => {
    expect(await explained(act)).toBe(expected)
  })

  it('an issuer without clients says so', async () => {
    const issuer = await createMockIssuer()
    await post(issuer, '/token', grant)
    expect(issuer.explain()).toBe('client_id "web" is unknown: no client is registered')
  })

  it('a secret is never part of the explanation', async () => {
    const secret = 'https://user:pass@secret.test/very'
    const issuer = await createMockIssuer({ clients: [{ clientId: 'web', clientSecret: secret }] })
    await post(issuer, '/token', grant, basic('web', `${secret}?x`))
    expect(issuer.explain()).toBe('the client secret is another one')
  })
})

describe('why a request was refused', () => {
  it.each<[string, (issuer: MockIssuer) => Promise<unknown>, string]>([
    [
      'no endpoint',
      issuer => issuer.fetch(`${issuer.url}/tokens`),
      'there is no endpoint at /tokens; there are /.well-known/openid-configuration, /jwks,'
    ],
    ['method', issuer => issuer.fetch(`${issuer.url}/token`), 'the endpoint takes POST, the request was GET'],
    [
      'JSON body',
      issuer =>
        issuer.fetch(`${issuer.url}/token`, {
          method: 'POST',
          body: '{}',
          headers: { 'content-type': 'application/json' }
        }),
      'the body is application/json; the endpoint reads application/x-www-form-urlencoded'
    ],
    [
      'repetition',
      issuer =>
        issuer.fetch(`${issuer.url}/token`, { method: 'POST', body: new URLSearchParams('scope=a&scope=b') }),
      'given more than once: scope'
    ],
    [
      'no challenge',
      issuer => authorize(issuer, { code_challenge: undefined, code_challenge_method: undefined }),
      'the client has to use PKCE: code_challenge is missing'
    ],
    [
      'plain challenge',
      issuer => authorize(issuer, { code_challenge_method: 'plain' }),
      'code_challenge_method is plain; the issuer takes S256'
    ],
    ['anything else', issuer => authorize(issuer, { prompt: 'none login' }), 'prompt']
  ])('%s', async (_, act, expected) => {
    expect(await explained(act)).toContain(expected)
  })

  it.each<[string, (issuer: MockIssuer, code: string) => Promise<unknown>, string]>([
    [
      'unknown',
      issuer => redeem(issuer, 'nonsense'),
      'this issuer did not issue the code, or has forgotten it'
    ],
    [
      'of another client',
      (issuer, code) => redeem(issuer, code, { client_id: 'spa' }, ''),
      'the code was issued to "web", the request is from "spa"'
    ],
    [
      'with another redirect_uri',
      (issuer, code) => redeem(issuer, code, { redirect_uri: `${callback}/` }),
      `redirect_uri differs by a trailing slash from ${callback} of the authorization request`
    ],
    [
      'without redirect_uri',
      (issuer, code) => redeem(issuer, code, { redirect_uri: undefined }),
      'redirect_uri is missing; the authorization request had one'
    ],
    [
      'without verifier',
      (issuer, code) => redeem(issuer, code, { code_verifier: undefined }),
      'code_verifier is missing; the authorization request had a challenge'
    ],
    [
      'with another verifier',
      (issuer, code) => redeem(issuer, code, { code_verifier: 'x'.repeat(43) }),
      'code_verifier does not belong to the code_challenge'
    ],
    [
      'redeemed',
      async (issuer, code) => {
        await redeem(issuer, code)
        await redeem(issuer, code)
      },
      'the code was redeemed before'
    ],
    [
      'expired',
      (issuer, code) => {
        issuer.clock.advance('70s')
        return redeem(issuer, code)
      },
      'the code expired 10 seconds ago'
    ]
  ])('a code %s', async (_, act, expected) => {
    expect(await explained(async issuer => act(issuer, await obtainCode(issuer)))).toBe(expected)
  })

  it('a refresh token that was used before, or is of another client', async () => {
    const issuer = await createMockIssuer({ clients, strict: false })
    const code = await obtainCode(issuer)
    const { refresh_token: token } = await json(redeem(issuer, code))
    await refresh(issuer, token, { client_id: 'spa' }, '')
    expect(issuer.explain()).toBe('the refresh token was issued to "web", the request is from "spa"')
    await refresh(issuer, token)
    await refresh(issuer, token)
    expect(issuer.explain()).toBe('the refresh token was used before; another one took its place')
    await refresh(issuer, 'nonsense')
    expect(issuer.explain()).toBe('this issuer did not issue the refresh token, or has forgotten it')
  })

  it('an access token that is expired, revoked or unknown', async () => {
    const issuer = await createMockIssuer({ clients, clock: () => 1_800_000_000_000 })
    const token = await issuer.accessToken({ client_id: 'web', scope: 'openid' })
    const ask = (text: string) =>
      issuer.fetch(`${issuer.url}/userinfo`, { headers: { authorization: `Bearer ${text}` } })
    await ask('nonsense')
    expect(issuer.explain()).toBe('this issuer did not issue the access token, or has forgotten it')
    await post(issuer, '/revoke', { token })
    await ask(token)
    expect(issuer.explain()).toBe('the access token was revoked')
    const late = await issuer.accessToken({ scope: 'openid' })
    issuer.clock.advance('2h')
    await ask(late)
    expect(issuer.explain()).toBe('the access token is expired')
  })
})

describe('explain', () => {
  it('tells of the latest refused request that fits, and of none if none was refused', async () => {
    const issuer = await createMockIssuer({ clients })
    await issuer.fetch(`${issuer.url}/jwks`)
    expect(issuer.explain()).toBeUndefined()
    await post(issuer, '/token', grant, basic('job', 'wrong'))
    await issuer.fetch(`${issuer.url}/token`)
    await issuer.fetch(`${issuer.url}/jwks`)
    expect(issuer.explain()).toBe('the endpoint takes POST, the request was GET')
    expect(issuer.explain({ clientId: 'job' })).toContain('the client secret')
    expect(issuer.explain({ endpoint: 'jwks' })).toBeUndefined()
    issuer.reset()
    expect(issuer.explain()).toBeUndefined()
  })

  it('names the fault a request met, and none for a mere delay', async () => {
    const issuer = await createMockIssuer({ wait: async () => {} })
    issuer.faults.set('jwks', { status: 503, retryAfter: 7, times: 1, body: 'down' })
    await issuer.fetch(`${issuer.url}/jwks`)
    expect(issuer.explain()).toBe('a fault is set: status 503, retryAfter 7, body')
    expect(issuer.requests()[0]?.explanation).toBe(issuer.explain())
    issuer.reset()
    issuer.faults.set('jwks', { delayMs: 5 })
    await issuer.fetch(`${issuer.url}/jwks`)
    expect(issuer.explain()).toBeUndefined()
  })

  it('an explanation never leaves with the answer', async () => {
    const issuer = await createMockIssuer({ clients })
    const response = await authorize(issuer, { redirect_uri: `${callback}/` })
    const sent = JSON.stringify([...response.headers]) + (await response.text())
    expect(issuer.explain()).toContain('trailing slash')
    expect(sent).not.toContain('trailing slash')
    expect(sent).not.toContain(callback)
  })
})
