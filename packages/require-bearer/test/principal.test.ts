import { describe, expect, it } from 'vitest'
import { granted } from './support/judge.ts'
import { createSigner, guardWith } from './support/signer.ts'

const { jwk, sign } = await createSigner('ES256')
const guard = guardWith(jwk)

type Claims = Readonly<Record<string, unknown>>

describe('user or client', () => {
  it.each<readonly [string, Claims]>([
    ['sub equal to client_id', { sub: 'client-1' }],
    ['no sub', { sub: undefined }],
    ['sub equal to azp', { client_id: undefined, azp: 'svc', sub: 'svc' }],
    ["Auth0's gty", { gty: 'client-credentials' }],
    ["Kinde's gty, a list", { gty: ['client_credentials'] }],
    ['grant_type', { grant_type: 'client_credentials' }],
    ["Entra ID's idtyp", { idtyp: 'app' }],
    ["Entra ID's oid equal to sub", { oid: 'o1', sub: 'o1' }],
    ["Keycloak's service account", { clientHost: '10.0.0.1', clientAddress: '10.0.0.1' }]
  ])('RS-130: %s: the principal is a client', async (_, claims) => {
    expect((await granted(guard, await sign(claims))).principal).toBe('client')
  })

  it.each<readonly [string, Claims]>([
    ['sub of a person', {}],
    ['a client and no other mark', { azp: 'web' }],
    ['another grant', { gty: 'password' }],
    ['a list of other grants', { gty: ['authorization_code'] }],
    ['oid beside another sub', { oid: 'o1', sub: 'pairwise' }],
    ['idtyp user', { idtyp: 'user' }],
    ['clientHost alone', { clientHost: '10.0.0.1' }],
    ['no client at all', { client_id: undefined }]
  ])('RS-130: %s: the principal is a user', async (_, claims) => {
    expect((await granted(guard, await sign(claims))).principal).toBe('user')
  })

  it('RS-130: a client token keeps subject and client for the application to see', async () => {
    const auth = await granted(guard, await sign({ sub: 'client-1' }))
    expect(auth).toMatchObject({ subject: 'client-1', clientId: 'client-1' })
  })
})

describe('client of a token', () => {
  it.each<readonly [Claims, string | undefined]>([
    [{ client_id: 'a', azp: 'b', cid: 'c', appid: 'd' }, 'a'],
    [{ client_id: undefined, azp: 'b', cid: 'c', appid: 'd' }, 'b'],
    [{ client_id: undefined, cid: 'c', appid: 'd' }, 'c'],
    [{ client_id: undefined, appid: 'd' }, 'd'],
    [{ client_id: '', azp: 'b' }, 'b'],
    [{ client_id: 1 }, undefined],
    [{ client_id: ['a'] }, undefined],
    [{ client_id: undefined }, undefined]
  ])('%j is client %s by the general rules', async (claims, clientId) => {
    expect((await granted(guard, await sign(claims))).clientId).toBe(clientId)
  })

  it.each<readonly [string, Claims, string]>([
    ['https://login.microsoftonline.com/t/v2.0', { azp: 'v2-app', appid: 'v1-app', scp: 'x' }, 'v2-app'],
    ['https://sts.windows.net/t/', { appid: 'v1-app', scp: 'x' }, 'v1-app'],
    ['https://sso.test/realms/r', { azp: 'web', client_id: 'service' }, 'web'],
    ['https://tenant.auth0.com/', { azp: 'spa', client_id: undefined, scope: 'x' }, 'spa']
  ])('tokens of %s with %j name the client %s', async (issuer, claims, clientId) => {
    const vendor = guardWith(jwk, { issuer })
    const token = await sign({ client_id: undefined, ...claims, iss: issuer })
    expect((await granted(vendor, token)).clientId).toBe(clientId)
  })
})
