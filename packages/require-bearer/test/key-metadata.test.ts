import { createMockIssuer } from '@jeton/mock-issuer'
import { requireBearer } from '@jeton/require-bearer'
import { describe, expect, it } from 'vitest'
import { type BearerGate, refused, verdict } from './support/judge.ts'
import { answering, type KeyServer, keyServer } from './support/key-server.ts'
import { createSigner } from './support/signer.ts'
import { audience, guardFor, issuerAndGuard, now } from './support/trusted-issuer.ts'

const { jwk, sign } = await createSigner('ES256')
const issuer = 'https://issuer.test'
const oidc = `${issuer}/.well-known/openid-configuration`
const oauth = `${issuer}/.well-known/oauth-authorization-server`
const keys = answering({ keys: [jwk] })

const guardAt = (
  server: KeyServer,
  trusted = issuer,
  more: { allowInsecureLoopback?: boolean } = {}
): BearerGate =>
  requireBearer({ issuer: trusted, audience, clock: () => now * 1000, fetch: server.fetch, ...more })

const detailOf = async (server: KeyServer): Promise<string> => {
  const { code, status, detail = '' } = await refused(guardAt(server), await sign())
  expect([code, status]).toEqual(['dependency_unavailable', 503])
  return detail
}

describe('where metadata is looked for', () => {
  it.each([
    [issuer, [oidc, oauth]],
    [`${issuer}/`, [oidc, oauth]],
    [
      `${issuer}/t1`,
      [`${issuer}/t1/.well-known/openid-configuration`, `${issuer}/.well-known/oauth-authorization-server/t1`]
    ],
    [
      `${issuer}/t1/`,
      [`${issuer}/t1/.well-known/openid-configuration`, `${issuer}/.well-known/oauth-authorization-server/t1`]
    ],
    [
      `${issuer}:8443/a/b`,
      [
        `${issuer}:8443/a/b/.well-known/openid-configuration`,
        `${issuer}:8443/.well-known/oauth-authorization-server/a/b`
      ]
    ]
  ])('RS-151: for %s: appended first, then inserted, and nowhere else', async (trusted, urls) => {
    const server = keyServer()
    const guard = guardAt(server, trusted)
    expect(await verdict(guard, await sign({ iss: trusted }))).toBe('dependency_unavailable')
    expect(server.urls).toEqual(urls)
  })

  it('RS-151: when the first is 404 the second is used', async () => {
    const { issuer: mock, guard } = await issuerAndGuard()
    mock.faults.set('discovery', { status: 404, times: 1 })
    expect(await verdict(guard, await mock.accessToken())).toBe('grant')
    expect(mock.requests().map(({ url }) => url)).toEqual([oidc, oauth, `${mock.url}/jwks`])
  })

  it('RS-151: when the first answers, the second is not asked', async () => {
    const { issuer: mock, guard } = await issuerAndGuard()
    expect(await verdict(guard, await mock.accessToken())).toBe('grant')
    expect(mock.requests().map(({ url }) => url)).toEqual([oidc, `${mock.url}/jwks`])
  })

  it('RS-151: an issuer with a path serves its own metadata (NET-12)', async () => {
    const mock = await createMockIssuer({ url: 'https://issuer.test/t1' })
    expect(await verdict(guardFor(mock), await mock.accessToken())).toBe('grant')
  })

  it.each([500, 503, 302, 204])('after %i on the first the second is not asked', async status => {
    const { issuer: mock, guard } = await issuerAndGuard()
    mock.faults.set('discovery', { status, times: 1 })
    expect(await verdict(guard, await mock.accessToken())).toBe('dependency_unavailable')
    expect(mock.requests()).toHaveLength(1)
  })
})

describe('what metadata has to say', () => {
  const named = (name: unknown): KeyServer =>
    keyServer({
      [oidc]: answering({ issuer: name, jwks_uri: `${issuer}/jwks` }),
      [oauth]: answering({ issuer, jwks_uri: `${issuer}/jwks` }),
      [`${issuer}/jwks`]: keys
    })

  it.each([
    `${issuer}/`,
    'https://ISSUER.test',
    'https://evil.test',
    `${issuer}/t1`,
    '',
    null,
    [issuer],
    undefined
  ])('RS-150: NET-02: issuer %j: 503, and no key is fetched', async name => {
    const server = named(name)
    expect(await detailOf(server)).toBe('keys of the issuer: metadata: names another issuer')
    expect(server.urls).toEqual([oidc])
  })

  it.each([
    'http://issuer.test/jwks',
    'http://127.0.0.1/jwks',
    'file:///etc/keys',
    'data:application/json,{}',
    'https://user:pw@issuer.test/jwks',
    '/jwks',
    '',
    1,
    null,
    undefined
  ])('RS-152: NET-03: jwks_uri %j: 503, and it is not fetched', async uri => {
    const server = keyServer({ [oidc]: answering({ issuer, jwks_uri: uri }) })
    expect(await detailOf(server)).toContain('jwks_uri is missing or not https')
    expect(server.urls).toEqual([oidc])
  })

  it('RS-166: jwks_uri on another origin is used as the metadata wrote it', async () => {
    const uri = 'https://keys.other.test/set?x=1'
    const server = keyServer({ [oidc]: answering({ issuer, jwks_uri: uri }), [uri]: keys })
    expect(await verdict(guardAt(server), await sign())).toBe('grant')
  })

  it.each(['null', '1', '"x"', '[]'])('metadata %s: 503', async body => {
    expect(await detailOf(keyServer({ [oidc]: answering(body) }))).toMatch(/metadata: /)
  })

  it('RS-152: http on loopback is used where that was allowed', async () => {
    const local = 'http://127.0.0.1:9000'
    const server = keyServer({
      [`${local}/.well-known/openid-configuration`]: answering({ issuer: local, jwks_uri: `${local}/jwks` }),
      [`${local}/jwks`]: keys
    })
    const guard = guardAt(server, local, { allowInsecureLoopback: true })
    expect(await verdict(guard, await sign({ iss: local }))).toBe('grant')
  })
})
