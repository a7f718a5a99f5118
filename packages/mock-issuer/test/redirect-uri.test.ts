import { createMockIssuer } from '@jeton/mock-issuer'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authorizationUrl, authorize, callback, webClient } from './support/authorization.ts'

const loopbackClient = { ...webClient, redirectUris: ['http://127.0.0.1/cb', 'http://[::1]:3000/cb?a=1'] }

describe('redirect_uri', () => {
  it.each([
    'https://app.test/cb/',
    'https://app.test/cb?x=1',
    'https://app.test/cb#x',
    'https://app.test/CB',
    'https://app.test/cb%2f',
    'https://app.test/%63b',
    'https://app.test/a/../cb',
    'https://app.test:443/cb',
    'https://APP.test/cb',
    'https://app.test.evil.test/cb',
    'https://app.test@evil.test/cb',
    'https://evil.test/?https://app.test/cb',
    'https://app.test\\.evil.test/cb',
    'http://app.test/cb',
    '//app.test/cb',
    'javascript:alert(1)//app.test/cb',
    'data:text/html,x',
    'x'.repeat(10_240),
    ''
  ])('MI-050, MI-052: %.50s is an error page without a redirect', async uri => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const response = await authorize(issuer, { redirect_uri: uri })
    expect([response.status, response.headers.get('location')]).toEqual([400, null])
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  })

  it('MI-050: no text but the registered one leads anywhere', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const mutation = fc.tuple(fc.nat(callback.length), fc.string()).map(([at, text]) => {
      return callback.slice(0, at) + text + callback.slice(at)
    })
    await fc.assert(
      fc.asyncProperty(fc.oneof(mutation, fc.webUrl(), fc.string()), async uri => {
        const { status } = await authorize(issuer, { redirect_uri: uri })
        expect(status).toBe(uri === callback ? 303 : 400)
      })
    )
  })

  it('MI-054: two redirect_uri are an error page, even if both are right', async () => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const url = `${authorizationUrl(issuer)}&redirect_uri=${encodeURIComponent(callback)}`
    expect((await issuer.fetch(url, { redirect: 'manual' })).status).toBe(400)
  })

  it.each([
    { client_id: 'nobody' },
    { client_id: undefined },
    { client_id: '__proto__' },
    { client_id: 'nobody', response_type: 'foo' },
    { redirect_uri: undefined }
  ])('MI-052: %j is an error page', async changes => {
    const issuer = await createMockIssuer({ clients: [webClient] })
    const response = await authorize(issuer, changes)
    expect([response.status, response.headers.get('location')]).toEqual([400, null])
  })

  it.each([
    ['http://127.0.0.1/cb', 303],
    ['http://127.0.0.1:51004/cb', 303],
    ['http://[::1]:9/cb?a=1', 303],
    ['http://[::1]/cb?a=1', 303],
    ['http://127.0.0.1:51004/cb/', 400],
    ['http://127.0.0.1:99999/cb', 400],
    ['http://127.0.0.1:51004/cb?a=1', 400],
    ['http://[::1]:1/other', 400],
    ['http://127.0.0.1.evil.test:1/cb', 400],
    ['http://127.0.0.1:80@evil.test/cb', 400],
    ['http://127.1:9/cb', 400],
    ['http://localhost:1/cb', 400],
    ['https://127.0.0.1:1/cb', 400]
  ])('MI-051: a loopback client at %s gets %i', async (uri, status) => {
    const issuer = await createMockIssuer({ clients: [loopbackClient] })
    expect((await authorize(issuer, { redirect_uri: uri })).status).toBe(status)
  })

  it('MI-051: localhost is an ordinary name, so its port counts', async () => {
    const redirectUris = ['http://localhost:3000/cb']
    const issuer = await createMockIssuer({ clients: [{ ...webClient, redirectUris }] })
    expect((await authorize(issuer, { redirect_uri: 'http://localhost:3000/cb' })).status).toBe(303)
    expect((await authorize(issuer, { redirect_uri: 'http://localhost:3001/cb' })).status).toBe(400)
  })

  it('a registered query and an application scheme are kept as they are', async () => {
    const redirectUris = ['https://app.test?tenant=a', 'com.app:/cb']
    const issuer = await createMockIssuer({ clients: [{ ...webClient, redirectUris }] })
    const [first, second] = await Promise.all(
      redirectUris.map(uri => authorize(issuer, { redirect_uri: uri }))
    )
    expect(first?.headers.get('location')).toMatch(/^https:\/\/app\.test\?tenant=a&code=/)
    expect(second?.headers.get('location')).toMatch(/^com\.app:\/cb\?code=/)
  })
})
