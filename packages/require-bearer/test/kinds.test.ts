import { requireBearer } from '@jeton/require-bearer'
import { describe, expect, it } from 'vitest'
import { refused, verdict } from './support/judge.ts'
import { issuerServer } from './support/key-server.ts'
import { createSigner, guardWith } from './support/signer.ts'
import { audience, issuerAndGuard, now } from './support/trusted-issuer.ts'

const { jwk, sign } = await createSigner('ES256')
const evidence = guardWith(jwk)
const strict = guardWith(jwk, { tokenType: 'at+jwt' })

const typed: readonly (readonly [typ: string, code: string])[] = [
  ['id_token+jwt', 'id_token_presented'],
  ['rt+jwt', 'refresh_token_presented'],
  ['logout+jwt', 'logout_token_presented'],
  ['userinfo+jwt', 'userinfo_presented'],
  ['client-authentication+jwt', 'client_assertion_presented'],
  ['dpop+jwt', 'dpop_proof_presented'],
  ['token-introspection+jwt', 'introspection_response_presented'],
  ['secevent+jwt', 'security_event_presented'],
  ['oauth-authz-req+jwt', 'request_object_presented'],
  ['oauth-id-jag+jwt', 'identity_assertion_presented'],
  ['vc+sd-jwt', 'token_type_refused']
]

describe('tokens of other kinds, with a true signature and our audience', () => {
  it.each(typed)('RS-123: typ %s is %s in both profiles', async (typ, code) => {
    const token = await sign({ scope: 'orders:read' }, { typ })
    expect(await verdict(evidence, token)).toBe(code)
    expect(await verdict(strict, token)).toBe(code)
  })

  it('RS-123: an ID token of the issuer for our audience is id_token_presented', async () => {
    const { issuer, guard } = await issuerAndGuard()
    const idToken = await issuer.forge.idTokenAsAccessToken()
    const refusal = await refused(guard, idToken)
    expect(refusal).toMatchObject({
      code: 'id_token_presented',
      status: 401,
      message: 'an ID token is not an API credential'
    })
    expect(refusal.challenges[0]).toMatchObject({ scheme: 'Bearer', error: 'invalid_token' })
  })

  it('RS-123: a refused kind costs no request', async () => {
    const { issuer, guard } = await issuerAndGuard()
    await verdict(guard, await issuer.forge.idTokenAsAccessToken())
    expect(issuer.requests()).toEqual([])
  })

  it.each(['nonce', 'at_hash'])('RS-124: %s in an untyped token is id_token_presented', async name => {
    const token = await sign({ [name]: 'abc', scope: 'orders:read' }, { typ: 'JWT' })
    expect(await verdict(evidence, token)).toBe('id_token_presented')
  })

  it('RS-124: an untyped token without scope and client is token_type_ambiguous, and says what to do', async () => {
    const refusal = await refused(evidence, await sign({ client_id: undefined }, { typ: 'JWT' }))
    expect(refusal.code).toBe('token_type_ambiguous')
    expect(refusal.detail).toContain('preset')
  })

  it('RS-124: an untyped token with a scope for a resource is granted', async () => {
    const token = await sign({ client_id: undefined, scope: 'orders:read' }, { typ: 'JWT' })
    expect(await verdict(evidence, token)).toBe('grant')
  })

  it('what is unclear and from a stranger is issuer_mismatch, not an advice about its type', async () => {
    const token = await sign({ client_id: undefined, iss: 'https://evil.test' }, { typ: 'JWT' })
    expect(await verdict(evidence, token)).toBe('issuer_mismatch')
  })
})

describe('the preset option', () => {
  const issuer = 'https://tenant.eu.auth0.com/'
  const noScope = { iss: issuer, client_id: undefined, azp: 'client-1' }

  it("'auto' goes by the configured issuer: what only Auth0 sends passes for Auth0 only", async () => {
    const token = await sign(noScope, { typ: 'JWT' })
    expect(await verdict(guardWith(jwk, { issuer }), token)).toBe('grant')
    const other = await sign({ ...noScope, iss: 'https://issuer.test' }, { typ: 'JWT' })
    expect(await verdict(guardWith(jwk), other)).toBe('token_type_ambiguous')
  })

  it("'none' leaves the vendor's rules out", async () => {
    const token = await sign(noScope, { typ: 'JWT' })
    expect(await verdict(guardWith(jwk, { issuer, preset: 'none' }), token)).toBe('token_type_ambiguous')
  })

  it('a preset by name holds for any address', async () => {
    const token = await sign({ ...noScope, iss: 'https://login.test' }, { typ: 'JWT' })
    expect(await verdict(guardWith(jwk, { issuer: 'https://login.test', preset: 'auth0' }), token)).toBe(
      'grant'
    )
  })

  it('RS-115: a token without iss passes only with a preset whose vendor leaves it out', async () => {
    const token = await sign({ iss: undefined }, { typ: 'JWT', 'pi.atm': 'a1' })
    expect(await verdict(guardWith(jwk, { preset: 'pingfed' }), token)).toBe('grant')
    expect(await verdict(guardWith(jwk), token)).toBe('token_type_refused')
  })
  it('RS-115: a token without iss is refused where several issuers are trusted, without a request', async () => {
    const server = issuerServer('https://a.test', [jwk])
    const guard = requireBearer({
      issuer: ['https://a.test', 'https://b.test'],
      audience,
      preset: 'pingfed',
      clock: () => now * 1000,
      fetch: server.fetch
    })
    const header = { typ: 'JWT', 'pi.atm': 'a1' }
    expect(await verdict(guard, await sign({ iss: 'https://a.test' }, header))).toBe('grant')
    const requests = server.urls.length
    expect(await verdict(guard, await sign({ iss: undefined }, header))).not.toBe('grant')
    expect(server.urls).toHaveLength(requests)
  })
})
