import { createMockIssuer } from '@jeton/mock-issuer'
import { describe, expect, it } from 'vitest'

describe('requests', () => {
  it('the log tells method, url, endpoint, status and time, in order', async () => {
    const issuer = await createMockIssuer({ clock: () => 5 })
    await issuer.fetch(`${issuer.url}/jwks?x=1`)
    await issuer.fetch(`${issuer.url}/token`)
    await issuer.fetch(`${issuer.url}/nothing`, { method: 'DELETE' })
    expect(issuer.requests()).toMatchObject([
      { method: 'GET', url: 'https://issuer.test/jwks?x=1', endpoint: 'jwks', status: 200, at: 5 },
      { method: 'GET', url: 'https://issuer.test/token', endpoint: 'token', status: 405, at: 5 },
      { method: 'DELETE', url: 'https://issuer.test/nothing', endpoint: 'unknown', status: 404, at: 5 }
    ])
    expect(issuer.requests({ endpoint: 'jwks' })).toHaveLength(1)
  })

  it('MI-256: only the latest 10 000 requests are kept', async () => {
    const issuer = await createMockIssuer()
    for (let turn = 0; turn <= 20_000; turn += 1) await issuer.fetch(`${issuer.url}/${turn}`)
    const urls = issuer.requests().map(({ url }) => url)
    expect(urls).toHaveLength(10_000)
    expect(urls.at(-1)).toBe('https://issuer.test/20000')
  })
})
