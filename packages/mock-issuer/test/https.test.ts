import { X509Certificate } from 'node:crypto'
import { connect } from 'node:tls'
import { once } from 'node:events'
import { type MockIssuer, createMockIssuer } from '@jeton/mock-issuer'
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose'
import { describe, expect, it } from 'vitest'
import { httpsJson, httpsRequest } from './support/https-request.ts'

async function secure(url?: string): Promise<MockIssuer & { readonly ca: string }> {
  const issuer = await createMockIssuer(url === undefined ? {} : { url })
  await issuer.listen({ https: true })
  return Object.assign(issuer, { ca: issuer.caCertificate ?? '' })
}

describe('listen over https', () => {
  it('a client that trusts caCertificate reads the key set and verifies a token', async () => {
    await using issuer = await secure('https://issuer.test/t1')
    expect(issuer.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/t1$/)
    const keys = (await httpsJson(`${issuer.url}/jwks`, { ca: issuer.ca })) as unknown as JSONWebKeySet
    const { payload } = await jwtVerify(await issuer.accessToken(), createLocalJWKSet(keys))
    expect(payload.iss).toBe(issuer.url)
  })

  it.each(['localhost', '127.0.0.1', '[::1]'])('the certificate is for %s', async host => {
    await using issuer = await secure()
    const { port } = new URL(issuer.url)
    const socket = connect({ host: '127.0.0.1', port: Number(port), ca: issuer.ca, servername: '' })
    await once(socket, 'secureConnect')
    const certificate = socket.getPeerX509Certificate()
    socket.destroy()
    const name = host.replaceAll(/[[\]]/g, '')
    expect(certificate?.checkHost(name) ?? certificate?.checkIP(name)).toBe(name)
    expect(certificate?.checkHost('issuer.test')).toBeUndefined()
  })

  it('a client that does not trust the authority is kept away, and two issuers have two authorities', async () => {
    await using one = await secure()
    await using two = await secure()
    expect(one.ca).not.toBe(two.ca)
    await expect(httpsRequest(`${one.url}/jwks`)).rejects.toThrow('certificate')
    await expect(httpsRequest(`${one.url}/jwks`, { ca: two.ca })).rejects.toThrow('certificate')
  })

  it('the authority is a CA, its key signs nothing longer than a year, and it is made when first needed', async () => {
    await using plain = await createMockIssuer()
    expect(plain.caCertificate).toBeUndefined()
    await using issuer = await secure()
    const authority = new X509Certificate(issuer.ca)
    expect(authority.ca).toBe(true)
    expect(authority.validToDate.getTime() - Date.now()).toBeLessThanOrEqual(365 * 86_400_000)
  })

  it('a frozen issuer in another year still serves a valid certificate', async () => {
    await using issuer = await createMockIssuer()
    issuer.clock.freeze(new Date('2001-01-01'))
    await issuer.listen({ https: true })
    const { status } = await httpsRequest(`${issuer.url}/jwks`, { ca: issuer.caCertificate })
    expect(status).toBe(200)
  })

  it('an issuer that listens over http again says so', async () => {
    const issuer = await secure()
    await issuer.close()
    expect(issuer.url).toBe('https://issuer.test')
    await issuer.listen()
    expect(issuer.url).toMatch(/^http:/)
    await issuer.close()
  })

  it('MI-006: networkError drops the connection', async () => {
    await using issuer = await secure()
    issuer.faults.set('jwks', { networkError: true })
    await expect(httpsRequest(`${issuer.url}/jwks`, { ca: issuer.ca })).rejects.toThrow('socket hang up')
  })

  it('MI-006: reset drops the connection too', async () => {
    await using issuer = await secure()
    issuer.faults.set('jwks', { reset: true })
    await expect(httpsRequest(`${issuer.url}/jwks`, { ca: issuer.ca })).rejects.toMatchObject({
      code: 'ECONNRESET'
    })
  })

  it('an IPv6 loopback host is in the address and in the certificate', async () => {
    await using issuer = await createMockIssuer()
    await issuer.listen({ https: true, host: '::1' })
    expect(issuer.url).toMatch(/^https:\/\/\[::1\]:\d+$/)
    expect((await httpsRequest(`${issuer.url}/jwks`, { ca: issuer.caCertificate })).status).toBe(200)
  })

  it.each([{ https: 1 }, { mutualTls: true }, { https: true, mutualTls: 'yes' }])(
    'option %o is a TypeError',
    async options => {
      const issuer = await createMockIssuer()
      await expect(issuer.listen(options as never)).rejects.toThrow(TypeError)
    }
  )
})

it('loading the certificate library leaves no Reflect polyfill behind', async () => {
  await using issuer = await secure()
  expect(issuer.caCertificate).toContain('BEGIN CERTIFICATE')
  expect(Reflect).not.toHaveProperty('getMetadata')
  expect(Reflect).not.toHaveProperty('getOwnMetadata')
})
