import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { assert, asyncProperty, constantFrom, dictionary, jsonValue } from 'fast-check'
import { exportJWK, generateKeyPair } from 'jose'
import { describe, expect, it } from 'vitest'
import { type Members, json } from './support/json.ts'
import { register } from './support/register.ts'

async function outcome(issuer: MockIssuer, metadata: Members): Promise<unknown[]> {
  const response = await register(issuer, metadata)
  return [response.status, (await json(response))['error']]
}

const badMetadata = [400, 'invalid_client_metadata']

describe('registration', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://app.test/cb#x',
    'https://app.test/*',
    'https://*.app.test/cb',
    'http://app.test/cb',
    'http://127.0.0.1.evil.test/cb',
    'https://u:p@app.test/cb',
    'myapp:/cb',
    '/cb',
    '',
    `https://app.test/${'x'.repeat(2000)}`
  ])('MI-155, MX-16: the redirect_uri %s is invalid_redirect_uri', async uri => {
    expect(await outcome(await createMockIssuer(), { redirect_uris: [uri] })).toEqual([
      400,
      'invalid_redirect_uri'
    ])
  })

  it.each([
    undefined,
    [],
    'https://app.test/cb',
    [1],
    Array.from({ length: 1000 }, (_, n) => `https://app.test/${n}`)
  ])('MX-16: the redirect_uris %# are invalid_redirect_uri', async uris => {
    const answer = await outcome(await createMockIssuer(), { redirect_uris: uris })
    expect(answer).toEqual([400, 'invalid_redirect_uri'])
  })

  it.each([
    'https://app.test/cb?x=1',
    'http://127.0.0.1:1/cb',
    'http://[::1]/cb',
    'http://localhost/cb',
    'com.example.app:/cb'
  ])('MI-155: the redirect_uri %s is taken', async uri => {
    expect((await register(await createMockIssuer(), { redirect_uris: [uri] })).status).toBe(201)
  })

  it.each<Members>([
    { jwks: { keys: [] }, jwks_uri: 'https://app.test/jwks' },
    { jwks_uri: 'https://127.0.0.1/jwks' },
    { jwks_uri: 'https://localhost/jwks' },
    { jwks_uri: 'https://[::1]/jwks' },
    { jwks_uri: 'https://169.254.169.254/latest' },
    { jwks_uri: 'https://2130706433/jwks' },
    { jwks_uri: 'https://router.local/jwks' },
    { jwks_uri: 'http://app.test/jwks' },
    { jwks: { keys: 'x' } },
    { jwks: { keys: [{ kty: 'oct', k: 'AAAA' }] } },
    { client_id: 'own' },
    { client_secret: 'own' },
    { registration_access_token: 'own' },
    { token_endpoint_auth_method: 'client_secret_jwt' },
    { token_endpoint_auth_method: 'private_key_jwt' },
    { grant_types: ['password'] },
    { grant_types: 'authorization_code' },
    { grant_types: ['refresh_token'], response_types: ['code'] },
    { response_types: ['token token'] },
    { grant_types: ['client_credentials'], response_types: [], token_endpoint_auth_method: 'none' },
    { id_token_signed_response_alg: 'none' },
    { userinfo_signed_response_alg: 'HS256' },
    { id_token_encrypted_response_alg: 'RSA-OAEP' },
    { subject_type: 'pairwise' },
    { software_statement: 'x' },
    { logo_uri: 'javascript:alert(1)' },
    { backchannel_logout_uri: 'http://app.test/logout' },
    { post_logout_redirect_uris: ['data:,x'] },
    { scope: ['openid'] },
    { client_name: 5 },
    { default_max_age: -1 }
  ])('MX-16: %j is invalid_client_metadata, and explained', async metadata => {
    const issuer = await createMockIssuer()
    expect(await outcome(issuer, metadata)).toEqual(badMetadata)
    const spelling = (issuer.explain() ?? '').toLowerCase().replaceAll('_', '')
    const words = Object.entries(metadata).flatMap(([name, value]) => [name, String(value)])
    expect(words.some(word => spelling.includes(word.replaceAll('_', '')))).toBe(true)
  })

  it('MX-16: a private key is refused and not kept', async () => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true })
    const jwks = { keys: [await exportJWK(privateKey)] }
    expect(await outcome(await createMockIssuer(), { jwks })).toEqual(badMetadata)
  })

  it.each([
    ['application/x-www-form-urlencoded', '{}', 400],
    ['application/json', '[]', 400],
    ['application/json', '{', 400],
    ['application/json', 'null', 400],
    ['application/json', `{"client_name":"${'x'.repeat(65_536)}"}`, 413]
  ])('MX-11: a %s body %# is refused', async (type, body, status) => {
    const issuer = await createMockIssuer()
    const headers = { 'content-type': type }
    expect((await issuer.fetch(`${issuer.url}/register`, { method: 'POST', headers, body })).status).toBe(
      status
    )
  })

  it('MX-11: whatever JSON is sent, the answer is 201 or 400, and nothing is polluted', async () => {
    const issuer = await createMockIssuer()
    const names = constantFrom(
      'redirect_uris',
      'jwks',
      'grant_types',
      'scope',
      'client_name',
      '__proto__',
      'contacts'
    )
    await assert(
      asyncProperty(dictionary(names, jsonValue()), async metadata => {
        expect([201, 400]).toContain((await register(issuer, metadata)).status)
        expect({}).not.toHaveProperty('client_name')
      }),
      { numRuns: 200 }
    )
  })
})
