import { type ListenOptions, type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'
import { visitDashboard } from './support/dashboard-visitor.ts'
import { rawHttp } from './support/raw-http.ts'

async function listening(options: ListenOptions = { dashboard: true }): Promise<MockIssuer> {
  const issuer = await createMockIssuer()
  await issuer.listen(options)
  return issuer
}

const rotate = ['/dashboard/keys', '/dashboard/keys/rotate'] as const

/** Everything a form can change, and the page it is on. */
const controls = [
  '/dashboard/keys/rotate',
  '/dashboard/keys/retire',
  '/dashboard/tokens/mint',
  '/dashboard/faults/set',
  '/dashboard/faults/clear',
  '/dashboard/clock/freeze',
  '/dashboard/clock/advance',
  '/dashboard/clock/restore',
  '/dashboard/users/choose',
  '/dashboard/users/sign-out',
  '/dashboard/users/withdraw',
  '/dashboard/reset'
]

describe('dashboard', () => {
  it('is at the root of a listener, to look at, and nowhere else', async () => {
    await using issuer = await listening({})
    expect(issuer.dashboardUrl).toBe(`${issuer.url}/`)
    const { status, text } = await rawHttp(issuer.dashboardUrl ?? '')
    expect(status).toBe(200)
    expect(text).toContain('<h1>Requests</h1>')
    expect((await issuer.fetch(`${issuer.url}/`)).status).toBe(404)
  })

  it('is not there with dashboard: false, before listen and after close', async () => {
    const issuer = await createMockIssuer()
    expect(issuer.dashboardUrl).toBeUndefined()
    await issuer.listen({ dashboard: false })
    expect(issuer.dashboardUrl).toBeUndefined()
    expect((await rawHttp(`${issuer.url}/`)).status).toBe(404)
    await issuer.close()
    await issuer.listen({ dashboard: true })
    expect(issuer.dashboardUrl).toContain('/?key=')
    await issuer.close()
    expect(issuer.dashboardUrl).toBeUndefined()
  })

  it('MI-253: its pages may load nothing but their one stylesheet, and are not stored', async () => {
    await using issuer = await listening()
    const { show } = await visitDashboard(issuer)
    for (const path of [
      '/',
      '/dashboard/tokens',
      '/dashboard/keys',
      '/dashboard/users',
      '/dashboard/faults'
    ]) {
      const { status, headers } = await show(path)
      expect(status).toBe(200)
      expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-frame-options': 'DENY' })
      const policy = headers['content-security-policy'] ?? ''
      expect(policy).toContain("default-src 'none'; style-src 'sha256-")
      expect(policy.includes('script-src')).toBe(path === '/')
    }
  })

  it('leaves no trace in the request log and meets no fault', async () => {
    await using issuer = await listening()
    issuer.faults.set('interaction', { status: 500 })
    await (await visitDashboard(issuer)).send(...rotate)
    expect(issuer.requests()).toEqual([])
  })
})

describe('MI-252: without the key', () => {
  it.each(controls)('%s is 404 at a dashboard to look at, and at none', async action => {
    for (const dashboard of ['view', false] as const) {
      await using issuer = await listening({ dashboard })
      const answer = await (await visitDashboard(issuer)).send('/dashboard/keys', action)
      expect(answer.status).toBe(404)
    }
  })

  it.each(controls)('%s is 404 for a browser that did not bring it', async action => {
    await using issuer = await listening()
    const other = await visitDashboard(issuer)
    const [, key = ''] = /name="form_key" value="([^"]*)"/.exec((await other.show('/')).text) ?? []
    const body = new URLSearchParams({ form_key: key }).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await rawHttp(issuer.url + action, { method: 'POST', headers, body })).status).toBe(404)
  })

  it('a wrong one is 403, and the pages have no form that changes anything', async () => {
    await using issuer = await listening()
    expect((await rawHttp(`${issuer.url}/?key=wrong`)).status).toBe(403)
    const { text } = await rawHttp(`${issuer.url}/dashboard/keys`)
    expect(text).not.toContain('method="post"')
    expect(text).toContain('name="key"')
  })

  it('the key leaves the address at once, and each listener has its own', async () => {
    await using issuer = await listening()
    const { status, headers } = await rawHttp(issuer.dashboardUrl ?? '')
    expect([status, headers.location]).toEqual([303, '/'])
    expect(headers['set-cookie']?.[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/)
    await using other = await listening()
    expect(new URL(other.dashboardUrl ?? '').search).not.toBe(new URL(issuer.dashboardUrl ?? '').search)
  })

  it("a key of one's own is taken", async () => {
    const dashboardKey = 'sixteen-letters!'
    await using issuer = await listening({ dashboard: true, dashboardKey })
    expect((await rawHttp(`${issuer.url}/?key=${dashboardKey}`)).status).toBe(303)
  })

  it.each([
    [{ dashboard: 'on' }, /^dashboard must be/],
    [{ dashboardKey: 'sixteen-letters!' }, /^dashboardKey needs/],
    [{ dashboard: true, dashboardKey: 'short' }, /^dashboardKey must be/]
  ])('listen(%j) is a TypeError that names the option', async (options, message) => {
    const issuer = await createMockIssuer()
    await expect(issuer.listen(options as ListenOptions)).rejects.toThrow(message)
  })
})

describe('MI-251: DNS rebinding', () => {
  it.each(['/', '/dashboard/requests', '/dashboard/tokens'])('%s is 403 under another host', async path => {
    await using issuer = await listening()
    const { cookie } = await visitDashboard(issuer)
    const { port } = new URL(issuer.url)
    for (const host of [
      'evil.test',
      `evil.test:${port}`,
      '127.0.0.1:1',
      `127.0.0.1.evil.test:${port}`,
      '@'
    ]) {
      expect((await rawHttp(issuer.url + path, { headers: { host, cookie } })).status).toBe(403)
    }
  })

  it('a form is 403 under another host, although cookie and one-time value are right', async () => {
    await using issuer = await listening()
    const { send } = await visitDashboard(issuer)
    expect((await send(...rotate, {}, { host: 'evil.test' })).status).toBe(403)
  })

  it.each(['localhost', '127.0.0.1', '[::1]'])('%s is a name of the listener', async name => {
    await using issuer = await listening()
    const headers = { host: `${name}:${new URL(issuer.url).port}` }
    expect((await rawHttp(`${issuer.url}/`, { headers })).status).toBe(200)
  })

  it('the host of issuerUrl is one as well; the endpoints answer under any', async () => {
    await using issuer = await listening({ issuerUrl: 'http://issuer.local:9000' })
    const url = `${issuer.listeningUrl}/`
    expect((await rawHttp(url, { headers: { host: 'issuer.local:9000' } })).status).toBe(200)
    expect((await rawHttp(`${url}jwks`, { headers: { host: 'evil.test' } })).status).toBe(200)
  })
})

describe('MX-18: forms of other pages', () => {
  it.each([
    { origin: 'https://evil.test' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' }
  ] as Record<string, string>[])(
    'with %j a form is 403, although cookie and one-time value are right',
    async headers => {
      await using issuer = await listening()
      const { send } = await visitDashboard(issuer)
      await issuer.accessToken()
      const [before] = await issuer.keys.list()
      expect((await send(...rotate, {}, headers)).status).toBe(403)
      expect(await issuer.keys.list()).toEqual([before])
      expect((await send(...rotate, {}, { origin: issuer.url })).status).toBe(303)
      expect(await issuer.keys.list()).toHaveLength(2)
    }
  )

  it('MI-255: without its one-time value a form is 403, and the second time too', async () => {
    await using issuer = await listening()
    const { send, show } = await visitDashboard(issuer)
    expect((await send(...rotate, { form_key: '' })).status).toBe(403)
    const [, key = ''] = /name="form_key" value="([^"]*)"/.exec((await show('/dashboard/keys')).text) ?? []
    const sent = [await send(...rotate, { form_key: key }), await send(...rotate, { form_key: key })]
    expect(sent.map(({ status }) => status)).toEqual([303, 403])
  })
})
