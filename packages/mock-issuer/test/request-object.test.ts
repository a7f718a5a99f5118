import { type ClientOptions, type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { SignJWT, UnsecuredJWT, exportJWK, generateKeyPair } from 'jose'
import { describe, expect, it } from 'vitest'
import {
  type Changes,
  answer,
  authorize,
  callback,
  challenge,
  obtainCode,
  post,
  redeem,
  webClient
} from './support/authorization.ts'
import { json } from './support/json.ts'

const other: ClientOptions = { clientId: 'other', clientSecret: 'o', redirectUris: [callback] }
const clients = [webClient, other]

const inside = {
  client_id: 'web',
  redirect_uri: callback,
  response_type: 'code',
  scope: 'openid',
  state: 'inside',
  code_challenge: challenge,
  code_challenge_method: 'S256'
}

async function ask(
  issuer: MockIssuer,
  object: string,
  changes: Changes = {}
): Promise<Record<string, string>> {
  return answer(authorize(issuer, { request: object, ...changes }))
}

describe('request objects', () => {
  it('MI-061: the parameters of the object count and those outside do not', async () => {
    const issuer = await createMockIssuer({ clients })
    const object = await issuer.requestObject(inside)
    const members = await ask(issuer, object, { state: 'outside', scope: 'admin', response_type: 'foo' })
    expect(members).toMatchObject({ state: 'inside' })
    expect((await json(redeem(issuer, members['code'] ?? '')))['scope']).toBe('openid')
  })

  it('MX-12: a scope outside of the object is not smuggled in', async () => {
    const issuer = await createMockIssuer({ clients: [{ ...webClient, scopes: ['openid', 'admin'] }] })
    const code = await obtainCode(issuer, {
      request: await issuer.requestObject(inside),
      scope: 'openid admin'
    })
    expect((await json(redeem(issuer, code)))['scope']).toBe('openid')
  })

  it('MI-061: lists and objects inside are parameters too', async () => {
    const issuer = await createMockIssuer({ clients })
    const details = [{ type: 'payment', amount: 5 }]
    const object = await issuer.requestObject({
      ...inside,
      resource: ['urn:a', 'urn:b'],
      authorization_details: details,
      max_age: 60
    })
    const tokens = await json(redeem(issuer, (await ask(issuer, object))['code'] ?? ''))
    expect(tokens['authorization_details']).toEqual(details)
  })

  it.each<[string, (issuer: MockIssuer) => Promise<string> | string, string]>([
    ['alg none', () => new UnsecuredJWT(inside).encode(), 'alg none is not allowed'],
    [
      'another client inside',
      issuer => issuer.requestObject({ ...inside, client_id: 'other' }, { clientId: 'web' }),
      'its client_id is other, outside it is web'
    ],
    ['an expired one', issuer => issuer.requestObject({ ...inside, exp: 1 }), 'it expired'],
    [
      'another audience',
      issuer => issuer.requestObject({ ...inside, aud: 'https://evil.test' }),
      'aud is not this issuer'
    ],
    [
      'another issuer',
      issuer => issuer.requestObject({ ...inside, iss: 'other' }),
      'iss has to be the client_id'
    ],
    [
      'a request inside',
      issuer => issuer.requestObject({ ...inside, request: 'x' }),
      'it holds request or request_uri'
    ],
    [
      'a client assertion',
      issuer => issuer.requestObject({ ...inside, sub: 'web' }),
      'sub must not be the client_id'
    ],
    ['an access token', issuer => issuer.accessToken(inside), 'typ is at+jwt'],
    [
      'a foreign key',
      async issuer => issuer.requestObject(inside, { clientId: 'web', key: await strangerKey() }),
      'no registered key fits'
    ],
    ['no JWT', () => 'abc', 'it is not a signed JWT'],
    [
      'a shared secret',
      () => new SignJWT(inside).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.alloc(32)),
      'alg HS256 is not allowed'
    ]
  ])('MI-061, MX-12: %s is invalid_request_object, and explained', async (_, make, reason) => {
    const issuer = await createMockIssuer({ clients })
    await issuer.requestObject(inside)
    expect((await ask(issuer, await make(issuer)))['error']).toBe('invalid_request_object')
    expect(issuer.explain()).toContain(`the request object: ${reason}`)
  })

  it('MI-061: request and request_uri together are invalid_request', async () => {
    const issuer = await createMockIssuer({ clients })
    const both = { request_uri: 'urn:ietf:params:oauth:request_uri:x' }
    expect((await ask(issuer, await issuer.requestObject(inside), both))['error']).toBe('invalid_request')
  })

  it('MI-061: a client registered for signed requests and an algorithm is held to both', async () => {
    const strict = { ...webClient, requireSignedRequestObject: true, requestObjectSigningAlg: 'RS256' }
    const issuer = await createMockIssuer({ clients: [strict] })
    expect((await answer(authorize(issuer)))['error']).toBe('invalid_request')
    expect((await json(post(issuer, '/par', inside)))['error']).toBe('invalid_request')
    expect((await ask(issuer, await issuer.requestObject(inside)))['error']).toBe('invalid_request_object')
    expect(issuer.explain()).toBe('the request object: alg is ES256, registered is RS256')
  })

  it('MI-060, MI-061: an object can be pushed, and its registered key set is used', async () => {
    const { privateKey, publicKey } = await generateKeyPair('EdDSA')
    const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k1' }] }
    const issuer = await createMockIssuer({ clients: [{ ...webClient, jwks }] })
    const object = await new SignJWT(inside).setProtectedHeader({ alg: 'EdDSA', kid: 'k1' }).sign(privateKey)
    const { request_uri: uri } = await json(post(issuer, '/par', { request: object, state: 'outside' }))
    expect(await answer(authorize(issuer, { request_uri: String(uri) }))).toMatchObject({ state: 'inside' })
  })
})

describe('request_uri that is an address', () => {
  const uri = 'https://app.test/request.jwt'

  it('MI-061, MX-12: it is not fetched unless the issuer is told to', async () => {
    const fetched: string[] = []
    const fetch = async (url: string) => {
      fetched.push(url)
      return new Response('')
    }
    const issuer = await createMockIssuer({ clients: [{ ...webClient, requestUris: [uri] }], fetch })
    expect((await answer(authorize(issuer, { request_uri: uri })))['error']).toBe('request_uri_not_supported')
    expect(fetched).toEqual([])
  })

  it('MI-061, MX-12: when told to, only a registered address is fetched, without redirects', async () => {
    const requests: [string, RequestInit][] = []
    let object = ''
    const issuer = await createMockIssuer({
      clients: [{ ...webClient, requestUris: [uri] }],
      fetchRequestUris: true,
      fetch: async (url, init) => {
        requests.push([url, init])
        return new Response(object)
      }
    })
    object = await issuer.requestObject(inside)
    expect(await answer(authorize(issuer, { request_uri: uri }))).toMatchObject({ state: 'inside' })
    const inner = { request_uri: 'http://169.254.169.254/latest' }
    expect((await answer(authorize(issuer, inner)))['error']).toBe('invalid_request_uri')
    expect(requests).toMatchObject([[uri, { redirect: 'manual' }]])
  })

  it('MI-003: what is on is advertised', async () => {
    const issuer = await createMockIssuer({ fetchRequestUris: true })
    const document = await json(issuer.fetch(`${issuer.url}/.well-known/openid-configuration`))
    expect(document).toMatchObject({
      request_parameter_supported: true,
      request_uri_parameter_supported: true,
      require_request_uri_registration: true
    })
    expect(document['request_object_signing_alg_values_supported']).not.toContain('HS256')
  })
})

async function strangerKey() {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return exportJWK(privateKey)
}
