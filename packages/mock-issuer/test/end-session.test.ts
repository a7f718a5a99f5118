import { type ClientOptions, type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'
import {
  answer,
  authorize,
  introspect,
  obtainTokens,
  refresh,
  userinfo,
  webClient
} from './support/authorization.ts'
import { json } from './support/json.ts'

const back = 'https://app.test/bye'
const client: ClientOptions = { ...webClient, postLogoutRedirectUris: [back, `${back}?x=1`] }
const clients = [client, { clientId: 'other', clientSecret: 'o', postLogoutRedirectUris: [back] }]

function logOut(issuer: MockIssuer, parameters: Record<string, string>, method = 'GET'): Promise<Response> {
  const form = new URLSearchParams(parameters)
  const address = `${issuer.url}/logout`
  return method === 'GET'
    ? issuer.fetch(`${address}?${form.toString()}`, { redirect: 'manual' })
    : issuer.fetch(address, { method, body: form, redirect: 'manual' })
}

describe('end_session', () => {
  it.each(['GET', 'POST'])(
    'MI-200, MI-203: by %s with a hint the user goes back to the registered address, with state',
    async method => {
      const issuer = await createMockIssuer({ clients })
      const { id_token: hint } = await obtainTokens(issuer)
      const request = { id_token_hint: String(hint), post_logout_redirect_uri: back, state: 'a&b' }
      const response = await logOut(issuer, request, method)
      expect(response.status).toBe(303)
      expect(response.headers.get('location')).toBe(`${back}?state=a%26b`)
      expect((await answer(authorize(issuer, { prompt: 'none' })))['error']).toBe('login_required')
    }
  )

  it('MI-200: the client may be known by client_id, and a query of the address is kept', async () => {
    const issuer = await createMockIssuer({ clients })
    const known = { client_id: 'web', post_logout_redirect_uri: `${back}?x=1` }
    expect((await logOut(issuer, known)).headers.get('location')).toBe(`${back}?x=1`)
    const stateful = await logOut(issuer, { ...known, state: 's' })
    expect(stateful.headers.get('location')).toBe(`${back}?x=1&state=s`)
  })

  it.each([
    { client_id: 'web', post_logout_redirect_uri: `${back}/` },
    { client_id: 'web', post_logout_redirect_uri: `${back}?x=2` },
    { client_id: 'web', post_logout_redirect_uri: 'https://evil.test/bye' },
    { client_id: 'web', post_logout_redirect_uri: '//evil.test' },
    { client_id: 'web', post_logout_redirect_uri: 'javascript:alert(1)' },
    { client_id: 'nobody', post_logout_redirect_uri: back },
    { post_logout_redirect_uri: back },
    { post_logout_redirect_uri: back, state: 's' }
  ])('MI-200, MX-03: %j is an error page, and nobody is signed out', async parameters => {
    const issuer = await createMockIssuer({ clients })
    issuer.signIn()
    const response = await logOut(issuer, parameters)
    expect([response.status, response.headers.get('location')]).toEqual([400, null])
    expect(await answer(authorize(issuer, { prompt: 'none' }))).toHaveProperty('code')
  })

  it('MI-200: the explanation names the difference to the nearest address', async () => {
    const issuer = await createMockIssuer({ clients })
    await logOut(issuer, { client_id: 'web', post_logout_redirect_uri: `${back}/` })
    expect(issuer.explain()).toBe(
      `post_logout_redirect_uri differs by a trailing slash from the registered ${back}`
    )
  })

  it('MI-201: an expired hint is fine', async () => {
    const issuer = await createMockIssuer({ clients })
    const hint = await issuer.idToken({ aud: 'web', exp: 1 })
    const response = await logOut(issuer, { id_token_hint: hint, post_logout_redirect_uri: back })
    expect(response.headers.get('location')).toBe(back)
  })

  it('MI-201: a foreign, a modified, another client’s and an unknown kind of hint are an error page', async () => {
    const issuer = await createMockIssuer({ clients })
    const stranger = await createMockIssuer({ clients })
    const hints = [
      await stranger.idToken({ aud: 'web' }),
      await issuer.forge.tamperedPayload({ aud: 'web' }),
      await issuer.accessToken({ aud: 'web' }),
      'abc'
    ]
    for (const hint of hints) {
      const response = await logOut(issuer, { id_token_hint: hint, post_logout_redirect_uri: back })
      expect([response.status, response.headers.get('location')]).toEqual([400, null])
    }
    const hint = await issuer.idToken({ aud: 'web' })
    const mixed = await logOut(issuer, {
      id_token_hint: hint,
      client_id: 'other',
      post_logout_redirect_uri: back
    })
    expect([mixed.status, mixed.headers.get('location')]).toEqual([400, null])
    expect(issuer.explain()).toBe('client_id is other, the ID token is for web')
  })

  it('MI-200: without an address there is a page', async () => {
    const issuer = await createMockIssuer({ clients })
    issuer.signIn()
    const response = await logOut(issuer, {})
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect((await answer(authorize(issuer, { prompt: 'none' })))['error']).toBe('login_required')
  })

  it('MX-09: the tokens of the session end with it, those of others do not', async () => {
    const users = [{ sub: 'user-1' }, { sub: 'user-2' }]
    const issuer = await createMockIssuer({ clients, users })
    const scope = 'openid offline_access'
    const mine = await obtainTokens(issuer, { scope })
    const hers = await obtainTokens(issuer, { scope, login_hint: 'user-2' })
    await logOut(issuer, { id_token_hint: String(mine['id_token']) })
    expect((await userinfo(issuer, mine['access_token'])).status).toBe(401)
    expect((await json(refresh(issuer, mine['refresh_token'])))['error']).toBe('invalid_grant')
    expect(await introspect(issuer, hers['access_token'])).toMatchObject({ active: true })
  })

  it('offline access outlives the session where the issuer is set so', async () => {
    const issuer = await createMockIssuer({ clients, offlineAccessSurvivesLogout: true })
    const offline = await obtainTokens(issuer, { scope: 'openid offline_access' })
    const online = await obtainTokens(issuer)
    await issuer.logout()
    expect(await json(refresh(issuer, offline['refresh_token']))).toHaveProperty('access_token')
    expect(await introspect(issuer, online['access_token'])).toEqual({ active: false })
  })

  it('an issuer that is not strict sends the user anywhere but to a script', async () => {
    const issuer = await createMockIssuer({ strict: false })
    const known = { client_id: 'anyone', post_logout_redirect_uri: back }
    expect((await logOut(issuer, known)).headers.get('location')).toBe(back)
    const script = await logOut(issuer, { ...known, post_logout_redirect_uri: 'javascript:alert(1)' })
    expect([script.status, script.headers.get('location')]).toEqual([400, null])
  })

  it('MI-054: a repeated parameter is an error page', async () => {
    const issuer = await createMockIssuer({ clients })
    expect((await issuer.fetch(`${issuer.url}/logout?state=a&state=b`)).status).toBe(400)
  })

  it('MI-003: the endpoint and back-channel logout are advertised', async () => {
    const issuer = await createMockIssuer()
    expect(await json(issuer.fetch(`${issuer.url}/.well-known/openid-configuration`))).toMatchObject({
      end_session_endpoint: 'https://issuer.test/logout',
      backchannel_logout_supported: true,
      backchannel_logout_session_supported: true
    })
  })
})
