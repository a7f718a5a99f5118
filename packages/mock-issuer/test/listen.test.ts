import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt } from 'jose'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { json } from './support/json.ts'
import { basic, clients } from './support/token-request.ts'
import { verify } from './support/verify.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

/** fetch cannot set Host, so these go over node:http. */
async function get(
  issuer: MockIssuer,
  path: string,
  method = 'GET'
): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(issuer.url)
  const outgoing = request({ hostname, port, path, method, headers: { host: 'evil.test' } }).end()
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage]
  return { status: incoming.statusCode ?? 0, body: await text(incoming) }
}

describe('listen', () => {
  it('the issuer moves to its loopback port and back home on close', async () => {
    const issuer = await createMockIssuer({ url: 'https://issuer.test/t1' })
    await issuer.listen()
    const token = await issuer.accessToken()
    expect(issuer.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/t1$/)
    expect(decodeJwt(token).iss).toBe(issuer.url)
    const keys = await (await fetch(`${issuer.url}/jwks`)).text()
    expect(keys).toBe(await (await issuer.fetch('https://issuer.test/t1/jwks')).text())
    await expect(verify(issuer, token)).resolves.toBeDefined()
    await issuer.close()
    expect(issuer.url).toBe('https://issuer.test/t1')
  })

  it('a token can be had over the wire', async () => {
    await using issuer = await createMockIssuer({ clients })
    await issuer.listen()
    const response = await fetch(`${issuer.url}/token`, {
      method: 'POST',
      headers: { authorization: basic('basic', 's1') },
      body: new URLSearchParams({ grant_type: 'client_credentials' })
    })
    expect((await json(response))['token_type']).toBe('Bearer')
  })

  it.each(['/.well-known/openid-configuration', 'http://evil.test/.well-known/openid-configuration'])(
    'MX-21: neither the Host header nor the target %s decides the issuer',
    async target => {
      await using issuer = await createMockIssuer()
      await issuer.listen()
      const { status, body } = await get(issuer, target)
      expect(status).toBe(200)
      expect(JSON.parse(body)).toMatchObject({ issuer: issuer.url, jwks_uri: `${issuer.url}/jwks` })
    }
  )

  it('a method no Request can have is a 500 and harms nothing', async () => {
    await using issuer = await createMockIssuer()
    await issuer.listen()
    expect((await get(issuer, '/jwks', 'TRACE')).status).toBe(500)
    expect((await get(issuer, '/jwks')).status).toBe(200)
  })

  it('MI-006: networkError drops the connection', async () => {
    await using issuer = await createMockIssuer()
    await issuer.listen()
    issuer.faults.set('jwks', { networkError: true })
    await expect(fetch(`${issuer.url}/jwks`)).rejects.toThrow(TypeError)
  })

  it.each(['0.0.0.0', '::', '192.0.2.1', 'example.test', '127.0.0.1.evil.test'])(
    'MI-250: host %s is refused',
    async host => {
      const issuer = await createMockIssuer()
      await expect(issuer.listen({ host })).rejects.toThrow('host must be a loopback address')
      expect(issuer.url).toBe('https://issuer.test')
    }
  )

  it('MI-250: production is refused unless allowed', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    await using issuer = await createMockIssuer()
    await expect(issuer.listen()).rejects.toThrow('allowProduction')
    await expect(issuer.listen({ allowProduction: true })).resolves.toBeUndefined()
  })

  it.each([{ port: -1 }, { port: 65_536 }, { port: 1.5 }, { ports: 1 }])(
    'option %o is a TypeError',
    async options => {
      const issuer = await createMockIssuer()
      await expect(issuer.listen(options as never)).rejects.toThrow(TypeError)
    }
  )

  it('a second listen is refused; a taken port leaves the issuer as it was', async () => {
    await using one = await createMockIssuer()
    await using two = await createMockIssuer()
    await one.listen()
    await expect(one.listen()).rejects.toThrow('listens already')
    await expect(two.listen({ port: Number(new URL(one.url).port) })).rejects.toMatchObject({
      code: 'EADDRINUSE'
    })
    await two.listen()
    expect((await fetch(`${two.url}/jwks`)).status).toBe(200)
  })

  it('close ends open connections, may be called again, and lets the issuer listen again', async () => {
    const issuer = await createMockIssuer()
    await issuer.close()
    await issuer.listen()
    const address = `${issuer.url}/jwks`
    await fetch(address)
    await Promise.all([issuer.close(), issuer.close()])
    await expect(fetch(address)).rejects.toThrow(TypeError)
    await issuer.listen()
    await issuer.close()
  })
})
