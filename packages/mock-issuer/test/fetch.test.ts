import { createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'

describe('fetch', () => {
  it('takes a text, a URL and a Request, also when detached', async () => {
    const { fetch, url } = await createMockIssuer()
    const inputs = [`${url}/jwks`, new URL(`${url}/jwks`), new Request(`${url}/jwks`)]
    const statuses = await Promise.all(inputs.map(async input => (await fetch(input)).status))
    expect(statuses).toEqual([200, 200, 200])
  })

  it('takes the init of a client that spells out what it does not use', async () => {
    const issuer = await createMockIssuer()
    const init = {
      method: 'GET',
      headers: {},
      body: undefined,
      redirect: 'manual',
      signal: undefined
    } as const
    expect((await issuer.fetch(`${issuer.url}/jwks`, init)).status).toBe(200)
  })

  it.each([
    'https://evil.test/jwks',
    'http://issuer.test/jwks',
    'https://issuer.test:8443/jwks',
    'https://issuer.test.evil.test/jwks',
    'https://issuer.test@evil.test/jwks'
  ])('rejects %s with a TypeError and does not log it', async address => {
    const issuer = await createMockIssuer()
    await expect(issuer.fetch(address)).rejects.toThrow(TypeError)
    expect(issuer.requests()).toEqual([])
  })

  it('names the host it cannot reach', async () => {
    const issuer = await createMockIssuer()
    await expect(issuer.fetch('https://evil.test:8443/x')).rejects.toThrow('evil.test:8443')
  })

  it('rejects a relative address', async () => {
    const issuer = await createMockIssuer()
    await expect(issuer.fetch('/jwks')).rejects.toThrow(TypeError)
  })

  it('rejects with the reason of an aborted signal, without a request', async () => {
    const issuer = await createMockIssuer()
    const signal = AbortSignal.abort(new Error('gave up'))
    await expect(issuer.fetch(`${issuer.url}/jwks`, { signal })).rejects.toThrow('gave up')
    expect(issuer.requests()).toEqual([])
  })

  it('MI-006: follows a redirect by default, hands it over or rejects it as the request says', async () => {
    const issuer = await createMockIssuer()
    const address = `${issuer.url}/.well-known/openid-configuration`
    issuer.faults.set('discovery', { status: 302, headers: { location: '/jwks' } })
    expect(await (await issuer.fetch(address)).text()).toContain('"keys"')
    expect((await issuer.fetch(address, { redirect: 'manual' })).status).toBe(302)
    await expect(issuer.fetch(address, { redirect: 'error' })).rejects.toThrow(TypeError)
  })

  it('MI-006: a redirect to another host or in a circle rejects', async () => {
    const issuer = await createMockIssuer()
    issuer.faults.set('jwks', { status: 301, headers: { location: 'https://evil.test/jwks' } })
    await expect(issuer.fetch(`${issuer.url}/jwks`)).rejects.toThrow('evil.test')
    issuer.faults.set('jwks', { status: 301, headers: { location: '/jwks' } })
    await expect(issuer.fetch(`${issuer.url}/jwks`)).rejects.toThrow('redirect')
  })

  it('a redirected POST becomes GET after 303, and cannot be repeated after 307', async () => {
    const issuer = await createMockIssuer()
    const send = () => issuer.fetch(`${issuer.url}/token`, { method: 'POST', body: 'x' })
    issuer.faults.set('token', { status: 303, headers: { location: '/jwks' } })
    expect((await send()).status).toBe(200)
    issuer.faults.set('token', { status: 307, headers: { location: '/jwks' } })
    await expect(send()).rejects.toThrow(TypeError)
  })
})
