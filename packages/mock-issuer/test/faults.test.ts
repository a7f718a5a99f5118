import { createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'
import { json } from './support/json.ts'
import { verify } from './support/verify.ts'

describe('faults', () => {
  it('MI-006: a status fault ends after its times, on its own endpoint only', async () => {
    const issuer = await createMockIssuer()
    issuer.faults.set('jwks', { status: 503, headers: { 'retry-after': '7' }, times: 2 })
    const answers = []
    for (let turn = 0; turn < 3; turn += 1) answers.push(await issuer.fetch(`${issuer.url}/jwks`))
    expect(answers.map(answer => answer.status)).toEqual([503, 503, 200])
    expect(answers[0]?.headers.get('retry-after')).toBe('7')
    issuer.faults.set('jwks', { status: 500 })
    expect((await issuer.fetch(`${issuer.url}/.well-known/openid-configuration`)).status).toBe(200)
  })

  it('MI-006: a token cannot be verified while the key set is down, and can afterwards', async () => {
    const issuer = await createMockIssuer()
    const token = await issuer.accessToken()
    issuer.faults.set('jwks', { status: 503 })
    await expect(verify(issuer, token)).rejects.toMatchObject({ code: 'ERR_JOSE_GENERIC' })
    issuer.faults.clear('jwks')
    await expect(verify(issuer, token)).resolves.toBeDefined()
  })

  it('MI-006: an HTML page can stand in for the key set', async () => {
    const issuer = await createMockIssuer()
    issuer.faults.set('jwks', { body: '<p>down</p>', contentType: 'text/html' })
    const response = await issuer.fetch(`${issuer.url}/jwks`)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html'])
    expect(await response.text()).toBe('<p>down</p>')
  })

  it('MI-006: discovery can name a wrong issuer', async () => {
    const issuer = await createMockIssuer()
    issuer.faults.set('discovery', { body: { issuer: 'https://evil.test' } })
    const document = await json(issuer.fetch(`${issuer.url}/.well-known/oauth-authorization-server`))
    expect(document).toEqual({ issuer: 'https://evil.test' })
  })

  it('MI-006: without status and body the true answer is given under other headers', async () => {
    const issuer = await createMockIssuer()
    issuer.faults.set('jwks', { contentType: 'text/plain', headers: { 'cache-control': 'max-age=1' } })
    const response = await issuer.fetch(`${issuer.url}/jwks`)
    expect(response.headers.get('content-type')).toBe('text/plain')
    expect(response.headers.get('cache-control')).toBe('max-age=1')
    expect(await json(response)).toHaveProperty('keys')
  })

  it.each(['GET', 'HEAD', 'POST'])('MI-006: networkError rejects %s like fetch does', async method => {
    const issuer = await createMockIssuer()
    issuer.faults.set('token', { networkError: true })
    await expect(issuer.fetch(`${issuer.url}/token`, { method })).rejects.toThrow(TypeError)
    expect(issuer.requests({ endpoint: 'token' })).toMatchObject([{ method, status: 0 }])
  })

  it('MI-006: a slow answer ends when the caller gives up, and is logged', async () => {
    const issuer = await createMockIssuer()
    issuer.faults.set('jwks', { delayMs: 600_000 })
    const caller = new AbortController()
    const waiting = issuer.fetch(`${issuer.url}/jwks`, { signal: caller.signal })
    caller.abort()
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
    expect(issuer.requests()).toMatchObject([{ endpoint: 'jwks', status: 0 }])
  })

  it('a 204 fault has no body', async () => {
    const issuer = await createMockIssuer()
    issuer.faults.set('discovery', { status: 204 })
    const response = await issuer.fetch(`${issuer.url}/.well-known/openid-configuration`)
    expect([response.status, await response.text()]).toEqual([204, ''])
  })

  it('MI-006: reset ends every fault, empties the log and sets the clock back; keys stay', async () => {
    const issuer = await createMockIssuer({ clock: () => 1000 })
    const token = await issuer.accessToken({ exp: 2_000_000_000 })
    issuer.faults.set('jwks', { status: 500 })
    issuer.clock.advance('1h')
    await issuer.fetch(`${issuer.url}/jwks`)
    issuer.reset()
    expect([issuer.requests(), issuer.clock.now()]).toEqual([[], 1000])
    await expect(verify(issuer, token)).resolves.toBeDefined()
  })
})
