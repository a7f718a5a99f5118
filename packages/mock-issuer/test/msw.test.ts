import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createMockIssuer } from '@jeton/mock-issuer'
import { mswHandlers } from '@jeton/mock-issuer/msw'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

const server = setupServer()

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

describe('mswHandlers', () => {
  it('code that uses the global fetch gets the keys', async () => {
    const issuer = await createMockIssuer()
    server.use(...mswHandlers(issuer))
    const keys = createRemoteJWKSet(new URL('https://issuer.test/jwks'))
    const { payload } = await jwtVerify(await issuer.accessToken({ sub: 'u1' }), keys)
    expect(payload.sub).toBe('u1')
    expect(issuer.requests({ endpoint: 'jwks' })).toHaveLength(1)
  })

  it('two issuers are there at once, even below one origin', async () => {
    const [one, two] = await Promise.all([
      createMockIssuer({ url: 'https://id.test/one' }),
      createMockIssuer({ url: 'https://id.test/two' })
    ])
    server.use(...mswHandlers(one), ...mswHandlers(two))
    const urls = [one, two].map(async ({ url }) => {
      const response = await fetch(`${url}/.well-known/openid-configuration`)
      return ((await response.json()) as { issuer: string }).issuer
    })
    expect(await Promise.all(urls)).toEqual([one.url, two.url])
  })

  it('a form body and an authorization header arrive', async () => {
    const issuer = await createMockIssuer({ clients: [{ clientId: 'a', clientSecret: 's' }] })
    server.use(...mswHandlers(issuer))
    const response = await fetch('https://issuer.test/token', {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('a:s')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' })
    })
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
  })

  it('the redirect of the authorization endpoint can be seen', async () => {
    const issuer = await createMockIssuer({ strict: false })
    server.use(...mswHandlers(issuer))
    const query = 'response_type=code&client_id=a&redirect_uri=https%3A%2F%2Fapp.test%2Fcb'
    const response = await fetch(`https://issuer.test/authorize?${query}`, { redirect: 'manual' })
    expect(response.headers.get('location')).toMatch(/^https:\/\/app\.test\/cb\?code=/)
  })

  it('a networkError fault is a failed request', async () => {
    const issuer = await createMockIssuer()
    issuer.faults.set('jwks', { networkError: true })
    server.use(...mswHandlers(issuer))
    await expect(fetch('https://issuer.test/jwks')).rejects.toThrow(TypeError)
  })

  it('an error thrown by a hook is a 500', async () => {
    const issuer = await createMockIssuer()
    issuer.on('beforeResponse', () => {
      throw new Error('from the hook')
    })
    server.use(...mswHandlers(issuer))
    expect((await fetch('https://issuer.test/jwks')).status).toBe(500)
  })

  it('an address that is no endpoint is left to other handlers', async () => {
    const issuer = await createMockIssuer()
    server.use(
      ...mswHandlers(issuer),
      http.get('https://issuer.test/api/v2/users', () => HttpResponse.json(['u1']))
    )
    expect(await (await fetch('https://issuer.test/api/v2/users')).json()).toEqual(['u1'])
    expect(issuer.requests()).toEqual([])
  })

  it('an unknown option is a TypeError', async () => {
    const issuer = await createMockIssuer()
    expect(() => mswHandlers(issuer, { loopback: true } as never)).toThrow(TypeError)
  })
})

describe('passthroughLoopback', () => {
  it('a request to an application on loopback gets through', async () => {
    const application = createServer((_, response) => response.end('application'))
    await new Promise<void>(resolve => application.listen(0, '127.0.0.1', resolve))
    const address = `http://127.0.0.1:${(application.address() as AddressInfo).port}/`
    const issuer = await createMockIssuer()
    server.use(...mswHandlers(issuer, { passthroughLoopback: true }))
    expect(await (await fetch(address)).text()).toBe('application')
    server.resetHandlers(...mswHandlers(issuer))
    await expect(fetch(address)).rejects.toThrow()
    await new Promise(resolve => application.close(resolve))
  })
})
