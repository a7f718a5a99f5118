import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { authorize, callback } from './support/authorization.ts'
import { openDashboard, words } from './support/dashboard.ts'
import { rawHttp } from './support/raw-http.ts'

describe('dashboard forms', () => {
  it('rotate keeps the old key published, or takes it out', async () => {
    await using dashboard = await openDashboard()
    const { issuer, visitor } = dashboard
    await issuer.accessToken()
    const { headers } = await visitor.send('/dashboard/keys', '/dashboard/keys/rotate')
    expect(headers.location).toBe('/dashboard/keys?done=rotated')
    expect(words((await visitor.show(headers.location ?? '')).text)).toContain('The keys are rotated.')
    expect(await issuer.keys.list()).toHaveLength(2)
    await visitor.send('/dashboard/keys', '/dashboard/keys/rotate', { retire: 'yes' })
    expect(await issuer.keys.list()).toHaveLength(1)
    const kid = (await issuer.keys.list())[0]?.kid ?? ''
    await visitor.send('/dashboard/keys', '/dashboard/keys/retire', { kid })
    expect(await issuer.keys.list()).toEqual([])
  })

  it('a fault is set for some requests, listed, and cleared', async () => {
    await using dashboard = await openDashboard()
    const { issuer, visitor } = dashboard
    const fault = { endpoint: 'jwks', kind: 'busy', times: '1' }
    await visitor.send('/dashboard/faults', '/dashboard/faults/set', fault)
    expect(words((await visitor.show('/dashboard/faults')).text)).toContain(
      'jwks {&quot;retryAfter&quot;:30} 1'
    )
    const answers = [await rawHttp(`${issuer.url}/jwks`), await rawHttp(`${issuer.url}/jwks`)]
    expect(answers.map(({ status }) => status)).toEqual([429, 200])
    await visitor.send('/dashboard/faults', '/dashboard/faults/set', { endpoint: 'jwks', kind: 'status-503' })
    await visitor.send('/dashboard/faults', '/dashboard/faults/clear', { endpoint: 'jwks' })
    expect((await rawHttp(`${issuer.url}/jwks`)).status).toBe(200)
  })

  it('the clock is frozen, put forward and put right', async () => {
    const source = { time: Date.UTC(2030, 0, 1) }
    await using dashboard = await openDashboard({ clock: () => source.time })
    const { issuer, visitor } = dashboard
    await visitor.send('/dashboard/faults', '/dashboard/clock/freeze')
    source.time += 5000
    expect(words((await visitor.show('/')).text)).toContain('2030-01-01 00:00:00 UTC frozen')
    await visitor.send('/dashboard/faults', '/dashboard/clock/advance', { by: '1h' })
    expect(issuer.clock.now()).toBe(Date.UTC(2030, 0, 1, 1))
    await visitor.send('/dashboard/faults', '/dashboard/clock/restore')
    expect(issuer.clock.now()).toBe(source.time)
  })

  it('a user is chosen, everyone is signed out, a consent is withdrawn', async () => {
    await using dashboard = await openDashboard({ users: [{ sub: 'user-1' }, { sub: 'user-2' }] })
    const { issuer, visitor } = dashboard
    await visitor.send('/dashboard/users', '/dashboard/users/choose', { sub: 'user-2' })
    expect(decodeJwt(await issuer.accessToken()).sub).toBe('user-2')
    await authorize(issuer)
    expect(words((await visitor.show('/dashboard/users')).text)).toMatch(
      /user-2 .*signed in .*Consent.* openid/
    )
    await visitor.send('/dashboard/users', '/dashboard/users/sign-out')
    await visitor.send('/dashboard/users', '/dashboard/users/withdraw', { sub: 'user-2', client: 'web' })
    const { text } = await visitor.show('/dashboard/users')
    expect(words(text)).not.toMatch(/signed in|Consent/)
    const answer = await authorize(issuer, { prompt: 'none' })
    expect(answer.headers.get('location')).toContain('login_required')
  })

  it('reset sets the issuer back and leaves the browser in', async () => {
    await using dashboard = await openDashboard()
    const { issuer, visitor } = dashboard
    issuer.users.add({ sub: 'added' })
    await visitor.send('/', '/dashboard/reset')
    expect(issuer.users.list()).toEqual(['user-1'])
    expect((await visitor.send('/', '/dashboard/reset')).status).toBe(303)
  })

  it.each([
    [
      '/dashboard/faults',
      '/dashboard/faults/set',
      { endpoint: 'nowhere', kind: 'busy' },
      'endpoint must be one of'
    ],
    [
      '/dashboard/faults',
      '/dashboard/faults/set',
      { endpoint: 'jwks', kind: 'odd' },
      'kind: there is no such fault'
    ],
    [
      '/dashboard/faults',
      '/dashboard/faults/set',
      { endpoint: 'jwks', kind: 'busy', times: 'x' },
      'times must be'
    ],
    ['/dashboard/faults', '/dashboard/faults/clear', { endpoint: 'x' }, 'endpoint must be one of'],
    ['/dashboard/faults', '/dashboard/clock/advance', { by: 'soon' }, 'clock.advance must be'],
    ['/dashboard/keys', '/dashboard/keys/retire', { kid: 'x' }, 'there is no key'],
    ['/dashboard/users', '/dashboard/users/choose', { sub: 'x' }, 'there is no user'],
    ['/dashboard/tokens', '/dashboard/tokens/mint', { kind: 'x' }, 'kind: there is no such token'],
    [
      '/dashboard/tokens',
      '/dashboard/tokens/mint',
      { kind: 'access', claims: '[' },
      'have to be a JSON object'
    ],
    ['/dashboard/tokens', '/dashboard/tokens/mint', { kind: 'access', expiresIn: 'x' }, 'expiresIn must be']
  ])('%s: %s with %j is the page with 400 and the rule', async (page, action, fields, rule) => {
    await using dashboard = await openDashboard()
    const { status, text } = await dashboard.visitor.send(page, action, fields)
    expect(status).toBe(400)
    expect(words(text)).toContain(rule)
  })
})

describe('request log at the dashboard', () => {
  it('it tells the reasons and hides the secrets', async () => {
    await using dashboard = await openDashboard()
    const { issuer, visitor } = dashboard
    const secrets = { code: 'secret-code', client_secret: 'secret-word', code_verifier: 'secret-verifier' }
    const body = new URLSearchParams({ grant_type: 'authorization_code', client_id: 'web', ...secrets })
    await issuer.fetch(`${issuer.url}/token`, { method: 'POST', body })
    await authorize(issuer, { redirect_uri: `${callback}/` })
    const { text } = await visitor.show('/')
    expect(words(text)).toContain('redirect_uri differs by a trailing slash')
    expect(words(text)).toContain('grant_type authorization_code')
    expect(text).not.toContain('secret-')
  })

  it('MX-04, MI-254: what a request brought is text', async () => {
    await using dashboard = await openDashboard()
    const { issuer, visitor } = dashboard
    const hostile = '"><script>alert(1)</script>'
    await authorize(issuer, { client_id: hostile, redirect_uri: hostile, state: hostile })
    await issuer.fetch(`${issuer.url}/${encodeURIComponent(hostile)}?${encodeURIComponent(hostile)}=1`)
    expect((await visitor.show('/')).text).not.toContain('<script>alert')
  })
})
