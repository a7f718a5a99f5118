import { createPublicKey, createVerify } from 'node:crypto'
import { createMockIssuer } from '@jeton/mock-issuer'
import { decodeProtectedHeader } from 'jose'
import { describe, expect, it } from 'vitest'
import { json } from './support/json.ts'

describe('where the keys are', () => {
  it.each(['/.well-known/jwks.json', '/v1/keys'])(
    '%s is the key set too, and the same endpoint',
    async path => {
      const issuer = await createMockIssuer({ url: 'https://issuer.test/tenant' })
      const keys = await json(issuer.fetch(`${issuer.url}/jwks`))
      expect(await json(issuer.fetch(issuer.url + path))).toEqual(keys)
      issuer.faults.set('jwks', { status: 503, times: 1 })
      expect((await issuer.fetch(issuer.url + path)).status).toBe(503)
      expect(issuer.requests({ endpoint: 'jwks' })).toHaveLength(3)
    }
  )

  it('/certs holds a PEM text for each published key, as google-auth-library reads them', async () => {
    const issuer = await createMockIssuer()
    const token = await issuer.idToken()
    await issuer.accessToken()
    const { kid = '' } = decodeProtectedHeader(token)
    const pems = await json(issuer.fetch(`${issuer.url}/certs`))
    const published = (await issuer.keys.list()).map(key => key.kid)
    expect(Object.keys(pems).toSorted()).toEqual(published.toSorted())
    const [header, payload, signature = ''] = token.split('.')
    const verifier = createVerify('RSA-SHA256').update(`${header}.${payload}`)
    expect(verifier.verify(String(pems[kid]), signature, 'base64url')).toBe(true)
  })

  it('MI-005: /certs holds public keys only, and it can fail on its own', async () => {
    const issuer = await createMockIssuer()
    const pems = Object.values(await json(issuer.fetch(`${issuer.url}/certs`))).map(String)
    expect(pems).toHaveLength(1)
    for (const pem of pems) expect(createPublicKey(pem).type).toBe('public')
    expect(pems.join()).not.toContain('PRIVATE')
    issuer.faults.set('certs', { status: 500 })
    expect((await issuer.fetch(`${issuer.url}/certs`)).status).toBe(500)
    expect((await issuer.fetch(`${issuer.url}/jwks`)).status).toBe(200)
  })
})

describe('how the keys are cached', () => {
  it.each(['/jwks', '/certs'])('%s has no caching fields unless the test sets them', async path => {
    const issuer = await createMockIssuer()
    const { headers } = await issuer.fetch(issuer.url + path)
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual([null, null])
    issuer.keys.setCaching({ cacheControl: 'public, max-age=300' })
    const cached = await issuer.fetch(issuer.url + path)
    expect(cached.headers.get('cache-control')).toBe('public, max-age=300')
  })

  it('a matching If-None-Match gets 304 until the keys change', async () => {
    const issuer = await createMockIssuer()
    issuer.keys.setCaching({ etag: true, cacheControl: 'max-age=1' })
    const etag = (await issuer.fetch(`${issuer.url}/jwks`)).headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{22}"$/)
    const ask = (condition: string) =>
      issuer.fetch(`${issuer.url}/jwks`, { headers: { 'if-none-match': condition } })
    const known = await ask(etag)
    expect([known.status, await known.text(), known.headers.get('etag')]).toEqual([304, '', etag])
    expect(known.headers.get('cache-control')).toBe('max-age=1')
    const answers = await Promise.all([`W/${etag}`, `"a", ${etag}`, '*', '"a"'].map(ask))
    expect(answers.map(({ status }) => status)).toEqual([304, 304, 304, 200])
    await issuer.keys.publish()
    expect((await ask(etag)).status).toBe(200)
  })

  it('without an ETag a condition changes nothing', async () => {
    const issuer = await createMockIssuer()
    const headers = { 'if-none-match': '*' }
    expect((await issuer.fetch(`${issuer.url}/jwks`, { headers })).status).toBe(200)
  })

  it('fetches tells who asked for the keys, and when', async () => {
    const issuer = await createMockIssuer({ clock: () => 7 })
    await issuer.fetch(`${issuer.url}/jwks`, { headers: { 'user-agent': 'one' } })
    await issuer.fetch(`${issuer.url}/.well-known/openid-configuration`)
    await issuer.fetch(`${issuer.url}/certs`, { headers: { 'user-agent': 'two' } })
    expect(issuer.keys.fetches()).toMatchObject([
      { endpoint: 'jwks', at: 7, status: 200, headers: { 'user-agent': 'one' } },
      { endpoint: 'certs', at: 7, status: 200, headers: { 'user-agent': 'two' } }
    ])
  })
})
