import { createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'
import { json } from './support/json.ts'

describe('discovery', () => {
  it.each([
    ['https://issuer.test', 'https://issuer.test/.well-known/openid-configuration'],
    ['https://issuer.test', 'https://issuer.test/.well-known/oauth-authorization-server'],
    ['https://issuer.test/', 'https://issuer.test/.well-known/openid-configuration'],
    ['https://issuer.test/t1', 'https://issuer.test/t1/.well-known/openid-configuration'],
    ['https://issuer.test/t1', 'https://issuer.test/.well-known/openid-configuration/t1'],
    ['https://issuer.test/t1', 'https://issuer.test/.well-known/oauth-authorization-server/t1'],
    ['https://issuer.test/a/b/', 'https://issuer.test/a/b/.well-known/openid-configuration'],
    ['https://issuer.test/a/b/', 'https://issuer.test/.well-known/oauth-authorization-server/a/b']
  ])('MI-001: issuer %s names itself exactly at %s', async (url, address) => {
    const issuer = await createMockIssuer({ url })
    expect(issuer.url).toBe(url)
    expect((await json(issuer.fetch(address)))['issuer']).toBe(url)
  })

  it.each([
    'https://issuer.test/t1/.well-known/oauth-authorization-server',
    'https://issuer.test/.well-known/openid-configuration',
    'https://issuer.test/.well-known/openid-configuration/t1/'
  ])('MI-001: an issuer at /t1 has no document at %s', async address => {
    const issuer = await createMockIssuer({ url: 'https://issuer.test/t1' })
    expect((await issuer.fetch(address)).status).toBe(404)
  })

  it('MI-002: the required members are there, and RS256', async () => {
    const issuer = await createMockIssuer()
    expect(await json(issuer.fetch(`${issuer.url}/.well-known/openid-configuration`))).toMatchObject({
      issuer: 'https://issuer.test',
      authorization_endpoint: 'https://issuer.test/authorize',
      token_endpoint: 'https://issuer.test/token',
      jwks_uri: 'https://issuer.test/jwks',
      userinfo_endpoint: 'https://issuer.test/userinfo',
      response_types_supported: ['code', 'id_token', 'code id_token'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: expect.arrayContaining(['RS256']) as unknown
    })
  })

  it('MI-003: what clients decide by is advertised as it is', async () => {
    const issuer = await createMockIssuer()
    const document = await json(issuer.fetch(`${issuer.url}/.well-known/openid-configuration`))
    expect(document).toMatchObject({
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
      claims_parameter_supported: true
    })
    expect(document['grant_types_supported']).toEqual(
      expect.arrayContaining(['authorization_code', 'client_credentials', 'refresh_token'])
    )
    expect(document['token_endpoint_auth_methods_supported']).toContain('none')
    expect(document['introspection_endpoint_auth_methods_supported']).not.toContain('none')
    expect(document).not.toHaveProperty('acr_values_supported')
  })

  it('MI-003: every endpoint the metadata names answers, below the path of the issuer', async () => {
    const issuer = await createMockIssuer({ url: 'https://issuer.test/t1/' })
    const document = await json(issuer.fetch('https://issuer.test/t1/.well-known/openid-configuration'))
    const addresses = Object.entries(document).filter(([name]) => /_endpoint$|^jwks_uri$/.test(name))
    expect(addresses.length).toBeGreaterThanOrEqual(6)
    const answers = addresses.map(async ([, address]) => {
      expect(String(address).startsWith('https://issuer.test/t1/')).toBe(true)
      return (await issuer.fetch(String(address), { redirect: 'manual' })).status
    })
    expect(await Promise.all(answers)).not.toContain(404)
  })

  it('MI-003: the algorithm of ID tokens comes first', async () => {
    const issuer = await createMockIssuer({ idTokenAlgorithm: 'EdDSA' })
    const document = await json(issuer.fetch(`${issuer.url}/.well-known/openid-configuration`))
    expect(document['id_token_signing_alg_values_supported']).toEqual(
      expect.arrayContaining(['EdDSA', 'ES256', 'RS256'])
    )
    expect((document['id_token_signing_alg_values_supported'] as string[])[0]).toBe('EdDSA')
  })

  it('MI-004: the answer is 200 application/json and offers no algorithm "none"', async () => {
    const issuer = await createMockIssuer()
    const response = await issuer.fetch(`${issuer.url}/.well-known/oauth-authorization-server`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json')
    const algorithms = Object.entries(await json(response)).filter(([name]) => /_alg_values_/.test(name))
    expect(algorithms.length).toBeGreaterThan(0)
    expect(algorithms.flatMap(([, values]) => values)).not.toContain('none')
  })

  it('HEAD has the headers of GET and no body', async () => {
    const issuer = await createMockIssuer()
    const response = await issuer.fetch(`${issuer.url}/jwks`, { method: 'HEAD' })
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      'application/json',
      ''
    ])
  })

  it.each(['/', '/nothing', '/token/', '/TOKEN', '//token', '/jwks/x'])('%s is a JSON 404', async path => {
    const issuer = await createMockIssuer()
    const response = await issuer.fetch(issuer.url + path)
    expect(response.status).toBe(404)
    expect((await json(response))['error']).toBe('not_found')
  })

  it('MI-258: a preflight and an error can be read from any origin', async () => {
    const issuer = await createMockIssuer()
    const preflight = await issuer.fetch(`${issuer.url}/token`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://app.test',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization'
      }
    })
    const refused = await issuer.fetch(`${issuer.url}/token`)
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization')
    expect(refused.headers.get('access-control-allow-origin')).toBe('*')
  })
})
