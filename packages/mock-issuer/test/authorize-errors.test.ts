import { type ClientOptions, createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'
import { answer, authorizationUrl, authorize, callback, webClient } from './support/authorization.ts'

describe('authorization errors', () => {
  it.each([
    [{ response_type: undefined }, 'invalid_request'],
    [{ response_type: '' }, 'invalid_request'],
    [{ response_type: 'foo' }, 'unsupported_response_type'],
    [{ response_type: 'code code' }, 'unsupported_response_type'],
    [{ response_mode: 'foo' }, 'unsupported_response_mode'],
    [{ response_mode: 'constructor' }, 'unsupported_response_mode'],
    [{ scope: 'openid  email' }, 'invalid_scope'],
    [{ scope: '"' }, 'invalid_scope'],
    [{ prompt: 'foo' }, 'invalid_request'],
    [{ max_age: '-1' }, 'invalid_request'],
    [{ max_age: '1.5' }, 'invalid_request'],
    [{ id_token_hint: 'abc' }, 'invalid_request'],
    [{ request: 'abc' }, 'invalid_request_object'],
    [{ request_uri: 'https://app.test/r' }, 'request_uri_not_supported'],
    [{ registration: '{}' }, 'registration_not_supported'],
    [{ resource: 'api' }, 'invalid_target']
  ])('MI-053, MI-056: %j goes back to the client as %s, with state and iss', async (changes, error) => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const response = await authorize(issuer, changes)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')?.startsWith(`${callback}?`)).toBe(true)
    const members = await answer(response)
    expect(members).toMatchObject({ error, state: 's1', iss: 'https://issuer.test' })
    expect(members).not.toHaveProperty('code')
  })

  it('MI-053, MI-121: response_type=token is refused in the fragment', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const response = await authorize(issuer, { response_type: 'token' })
    expect(response.headers.get('location')).toContain(`${callback}#error=unsupported_response_type`)
  })

  it.each([
    ['scope=email', 'invalid_request'],
    ['nonce=n2', 'invalid_request'],
    ['unknown=1&unknown=2', 'invalid_request'],
    ['resource=urn:a&resource=urn:b', undefined],
    ['unknown=1', undefined],
    ['prompt=&max_age=&response_mode=', undefined]
  ])('MI-054: the addition "%s" gives the error %s', async (addition, error) => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const url = `${authorizationUrl(issuer)}&${addition}`
    expect((await answer(issuer.fetch(url, { redirect: 'manual' })))['error']).toBe(error)
  })

  it('MI-054: a repeated state is not echoed', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const url = `${authorizationUrl(issuer)}&state=s2`
    const members = await answer(issuer.fetch(url, { redirect: 'manual' }))
    expect(members['error']).toBe('invalid_request')
    expect(members).not.toHaveProperty('state')
  })

  it.each<[Partial<ClientOptions>, string]>([
    [{ responseTypes: ['id_token'] }, 'unauthorized_client'],
    [{ grantTypes: ['client_credentials'] }, 'unauthorized_client'],
    [{ scopes: ['email'] }, 'invalid_scope']
  ])('MI-053: a client registered with %j only gets %s', async (registration, error) => {
    const issuer = await createMockIssuer({ clients: [{ ...webClient, ...registration }] })
    expect((await answer(authorize(issuer)))['error']).toBe(error)
  })

  it('MI-054, MI-256: a POST works like a GET; another media type and too many bytes are an error page', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const body = new URL(authorizationUrl(issuer)).searchParams
    const address = `${issuer.url}/authorize`
    const good = await issuer.fetch(address, { method: 'POST', body, redirect: 'manual' })
    expect(good.status).toBe(303)
    const answers = await Promise.all([
      issuer.fetch(address, { method: 'POST', body: '{}' }),
      issuer.fetch(address, { method: 'POST', body: new URLSearchParams({ x: 'x'.repeat(65_536) }) }),
      issuer.fetch(`${address}?x=${'x'.repeat(65_536)}`)
    ])
    expect(answers.map(({ status }) => status)).toEqual([400, 413, 414])
  })

  it('MI-258: no script of another origin may read the authorization endpoint', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const headers = { origin: 'https://evil.test' }
    const response = await issuer.fetch(authorizationUrl(issuer), { headers, redirect: 'manual' })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })
})
