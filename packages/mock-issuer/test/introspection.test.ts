import { createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'
import { introspect, obtainTokens, post, spaClient, webClient } from './support/authorization.ts'
import { anyText, json } from './support/json.ts'
import { basic } from './support/token-request.ts'

const clients = [webClient, spaClient, { clientId: 'other', clientSecret: 'so' }]
const inactive = { active: false }
const at = Date.UTC(2030, 0, 1)

describe('introspection', () => {
  it.each([
    ['no authentication', ''],
    ['a wrong secret', basic('web', 'x')],
    ['an unknown client', basic('nobody', 's')],
    ['a bearer token', 'Bearer abc']
  ])('MI-150: %s is 401 with a challenge', async (_, authorization) => {
    const issuer = await createMockIssuer({ clients })
    const response = await post(issuer, '/introspect', { token: 'x' }, authorization)
    expect([response.status, (await json(response))['error']]).toEqual([401, 'invalid_client'])
    expect(response.headers.get('www-authenticate')).toMatch(/^Basic /)
  })

  it('MI-150: a public client cannot ask', async () => {
    const issuer = await createMockIssuer({ clients })
    const response = await post(issuer, '/introspect', { token: 'x', client_id: 'spa' }, '')
    expect(response.status).toBe(401)
  })

  it('MX-17: without a token it is invalid_request, and a token in the query does not count', async () => {
    const issuer = await createMockIssuer({ clients })
    const response = await post(issuer, `/introspect?token=x`, {})
    expect([response.status, (await json(response))['error']]).toEqual([400, 'invalid_request'])
    expect((await issuer.fetch(`${issuer.url}/introspect?token=x`)).status).toBe(405)
  })

  it('an access token is told with every claim it has', async () => {
    const issuer = await createMockIssuer({ clients, clock: () => at })
    const { access_token: token } = await obtainTokens(issuer)
    const response = await post(issuer, '/introspect', {
      token: String(token),
      token_type_hint: 'refresh_token'
    })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await json(response)).toEqual({
      active: true,
      token_type: 'Bearer',
      iss: 'https://issuer.test',
      sub: 'user-1',
      aud: 'https://api.test',
      client_id: 'web',
      scope: 'openid',
      auth_time: at / 1000,
      iat: at / 1000,
      exp: at / 1000 + 3600,
      jti: anyText
    })
  })

  it('a refresh token is told to its own client only, and without a token_type', async () => {
    const issuer = await createMockIssuer({ clients, clock: () => at })
    const { refresh_token: token } = await obtainTokens(issuer, { scope: 'openid offline_access' })
    expect(await introspect(issuer, token)).toEqual({
      active: true,
      iss: 'https://issuer.test',
      sub: 'user-1',
      client_id: 'web',
      scope: 'openid offline_access',
      iat: at / 1000,
      exp: at / 1000 + 14 * 86_400
    })
    const asked = post(issuer, '/introspect', { token: String(token) }, basic('other', 'so'))
    expect(await json(asked)).toEqual(inactive)
  })

  it('MI-151: what is unknown, foreign, forged or of another kind is inactive and nothing more', async () => {
    const [issuer, foreign] = await Promise.all([
      createMockIssuer({ clients }),
      createMockIssuer({ clients })
    ])
    const forged = await issuer.forge.all()
    const tokens = [
      'x',
      '__proto__',
      await foreign.accessToken(),
      await issuer.idToken(),
      await issuer.accessToken({ iss: 'https://other.test' }),
      ...forged.map(({ token }) => token)
    ]
    const answers = await Promise.all(tokens.map(token => introspect(issuer, token)))
    expect(answers).toEqual(tokens.map(() => inactive))
  })

  it('MI-151: a token is active until it expires, by the clock of the issuer', async () => {
    const issuer = await createMockIssuer({ clients, clock: () => at })
    const { access_token: token } = await obtainTokens(issuer)
    issuer.clock.advance(3_599_999)
    expect(await introspect(issuer, token)).toMatchObject({ active: true })
    issuer.clock.advance(1)
    expect(await introspect(issuer, token)).toEqual(inactive)
  })

  it('a minted token is known as well, JWT or opaque, unless it is not valid now', async () => {
    const issuer = await createMockIssuer({ clients })
    const now = Math.floor(issuer.clock.now() / 1000)
    const opaque = await issuer.opaqueToken({ sub: 'u1', scope: 'read' }, { expiresIn: '5m' })
    expect(opaque).toMatch(/^[\w-]{43}$/)
    expect(await introspect(issuer, opaque)).toMatchObject({ active: true, sub: 'u1', scope: 'read' })
    expect(await introspect(issuer, await issuer.accessToken())).toMatchObject({ active: true })
    expect(await introspect(issuer, await issuer.accessToken({ exp: now - 1 }))).toEqual(inactive)
    expect(await introspect(issuer, await issuer.accessToken({ nbf: now + 60 }))).toEqual(inactive)
  })

  it('MX-22: reset forgets every token', async () => {
    const issuer = await createMockIssuer({ clients })
    const { access_token: token } = await obtainTokens(issuer)
    issuer.reset()
    expect(await introspect(issuer, token)).toEqual(inactive)
  })
})
