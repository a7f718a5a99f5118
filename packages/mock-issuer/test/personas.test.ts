import { createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { describe, expect, it } from 'vitest'
import { anyText } from './support/json.ts'
import { discover, personaNames, personaRows } from './support/personas.ts'

describe('the address of a persona', () => {
  it.each(personaRows)('MI-001: $name: issuer and endpoints are where the vendor has them', async row => {
    const issuer = await createMockIssuer({ persona: row.name })
    expect(issuer.url).toBe(row.issuer)
    expect(await discover(issuer)).toMatchObject({
      issuer: row.issuer,
      token_endpoint: row.token,
      jwks_uri: row.keys
    })
  })

  it.each(personaNames)('MI-003: %s: every endpoint of the metadata is served', async persona => {
    const issuer = await createMockIssuer({ persona })
    const metadata = await discover(issuer)
    for (const [member, address] of Object.entries(metadata)) {
      if (!/_endpoint$|^jwks_uri$/.test(member)) continue
      const { status } = await issuer.fetch(String(address), { method: 'POST', redirect: 'manual' })
      expect([member, status]).not.toEqual([member, 404])
    }
    expect(issuer.requests({ endpoint: 'discovery' })).toHaveLength(1)
    expect(issuer.requests({ endpoint: 'jwks' })).toHaveLength(1)
  })

  it('the plain paths stay as aliases', async () => {
    const issuer = await createMockIssuer({ persona: 'keycloak' })
    expect((await issuer.fetch(`${issuer.url}/jwks`)).status).toBe(200)
  })

  it('the option url moves the paths along', async () => {
    const issuer = await createMockIssuer({ persona: 'keycloak', url: 'https://id.test/auth/realms/shop' })
    expect(await discover(issuer)).toMatchObject({
      token_endpoint: 'https://id.test/auth/realms/shop/protocol/openid-connect/token'
    })
  })

  it('B2C: the document is also below the policy', async () => {
    const issuer = await createMockIssuer({ persona: 'b2c' })
    const policy = 'https://jetontest.b2clogin.com/jetontest.onmicrosoft.com/B2C_1_signupsignin1'
    const response = await issuer.fetch(`${policy}/v2.0/.well-known/openid-configuration`)
    expect(await response.json()).toMatchObject({ issuer: issuer.url })
  })

  it('members the vendor does not have are not there', async () => {
    const issuer = await createMockIssuer({ persona: 'entra-v2' })
    const metadata = await discover(issuer)
    expect(metadata).not.toHaveProperty('introspection_endpoint')
    expect(metadata).not.toHaveProperty('introspection_endpoint_auth_methods_supported')
    expect(metadata).not.toHaveProperty('registration_endpoint')
    expect(metadata).toMatchObject({
      tenant_region_scope: 'EU',
      id_token_signing_alg_values_supported: ['RS256']
    })
  })

  it('an unknown persona is a TypeError', async () => {
    const creation = createMockIssuer({ persona: 'nobody' as never })
    await expect(creation).rejects.toThrow(TypeError)
    await expect(creation).rejects.toThrow('persona must be one of auth0, ')
  })
})

describe('the tokens of a persona', () => {
  it('client_id and scope come under the vendor’s names', async () => {
    const issuer = await createMockIssuer({ persona: 'okta' })
    const token = await issuer.accessToken({ client_id: 'c1', scope: 'a b' })
    const claims = decodeJwt(token)
    expect(claims).toMatchObject({ cid: 'c1', scp: ['a', 'b'] })
    expect(claims).not.toHaveProperty('client_id')
    expect(claims).not.toHaveProperty('scope')
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'RS256', kid: anyText })
  })

  it('claims that are given win, and undefined removes one', async () => {
    const issuer = await createMockIssuer({ persona: 'keycloak' })
    const given = { typ: 'Other', azp: 'a', jti: 'j', realm_access: undefined, extra: 1 }
    const claims = decodeJwt(await issuer.accessToken(given))
    expect(claims).toMatchObject({ typ: 'Other', azp: 'a', jti: 'j', extra: 1 })
    expect(claims).not.toHaveProperty('realm_access')
  })

  it('header members and an algorithm that are given win', async () => {
    const issuer = await createMockIssuer({ persona: 'auth0' })
    const token = await issuer.accessToken({}, { algorithm: 'ES256', header: { typ: 'at+jwt' } })
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' })
  })

  it('configured claims are in them', async () => {
    const issuer = await createMockIssuer({
      persona: 'auth0',
      claims: { accessToken: { permissions: ['a'] }, idToken: { nickname: 'n' } }
    })
    expect(decodeJwt(await issuer.accessToken())).toMatchObject({ permissions: ['a'] })
    expect(decodeJwt(await issuer.idToken())).toMatchObject({ nickname: 'n' })
  })

  it('a hook sees them as they will be signed, and the client by its standard name', async () => {
    const seen: unknown[] = []
    const issuer = await createMockIssuer({
      persona: 'cognito',
      hooks: { beforeSigning: ({ claims }, { clientId }) => seen.push(claims['token_use'], clientId) }
    })
    await issuer.accessToken({ client_id: 'c1' })
    expect(seen).toEqual(['access', 'c1'])
  })

  it('identifiers of a user are the same in every token', async () => {
    const issuer = await createMockIssuer({ persona: 'entra-v2' })
    const [access, id] = [decodeJwt(await issuer.accessToken()), decodeJwt(await issuer.idToken())]
    expect(access['oid']).toBe(id['oid'])
    expect(decodeJwt(await issuer.accessToken({ sub: 'user-2' }))['oid']).not.toBe(id['oid'])
    expect(access['tid']).toBe('6f1c1c0e-2f6a-4c58-9d3e-0a5b7c9d1e2f')
  })

  it('MI-118: Google’s access tokens are opaque', async () => {
    const issuer = await createMockIssuer({ persona: 'google' })
    expect(await issuer.accessToken({ scope: 'openid' })).not.toContain('.')
  })

  it('Firebase: access token and ID token name the project', async () => {
    const issuer = await createMockIssuer({ persona: 'firebase' })
    expect(decodeJwt(await issuer.accessToken())).toMatchObject({ aud: 'jeton-test', user_id: 'user-1' })
    expect(decodeJwt(await issuer.idToken())).toMatchObject({ aud: 'jeton-test', user_id: 'user-1' })
  })

  it('Keycloak: a bound token says so', async () => {
    const issuer = await createMockIssuer({ persona: 'keycloak' })
    expect(decodeJwt(await issuer.accessToken({ cnf: { jkt: 'k' } }))).toMatchObject({ typ: 'DPoP' })
  })

  it('the seed decides every identifier', async () => {
    const options = { persona: 'entra-v1', seed: 1, clock: () => 1_760_000_000_000 } as const
    const [one, two] = [await createMockIssuer(options), await createMockIssuer(options)]
    expect(await one.accessToken()).toBe(await two.accessToken())
  })
})
