import { type PersonaName, createMockIssuer } from '@jeton/mock-issuer'
import { createRemoteJWKSet, customFetch, decodeJwt, jwtVerify } from 'jose'
import { describe, expect, it } from 'vitest'
import { answer, callback, challenge, verifier, webClient } from './support/authorization.ts'
import { type Members, anyText, json } from './support/json.ts'
import { discover, personaNames } from './support/personas.ts'
import { basic } from './support/token-request.ts'

/** Runs the code flow over the addresses of the metadata alone. */
async function runCodeFlow(
  persona: PersonaName
): Promise<{ tokens: Members; metadata: Members; fetch: typeof fetch }> {
  const issuer = await createMockIssuer({ persona, clients: [webClient] })
  const metadata = await discover(issuer)
  const query = new URLSearchParams({
    client_id: 'web',
    redirect_uri: callback,
    response_type: 'code',
    scope: 'openid profile email',
    nonce: 'n1',
    code_challenge: challenge,
    code_challenge_method: 'S256'
  })
  const authorization = String(metadata['authorization_endpoint'])
  const { code = '' } = await answer(
    issuer.fetch(`${authorization}?${query.toString()}`, { redirect: 'manual' })
  )
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    redirect_uri: callback,
    code_verifier: verifier
  })
  const headers = { authorization: basic('web', 's') }
  const tokens = await json(
    issuer.fetch(String(metadata['token_endpoint']), { method: 'POST', headers, body })
  )
  return { tokens, metadata, fetch: issuer.fetch }
}

describe('the code flow of a persona', () => {
  it.each(personaNames)('%s: ID token and userinfo are for the client and agree', async persona => {
    const { tokens, metadata, fetch } = await runCodeFlow(persona)
    const keys = createRemoteJWKSet(new URL(String(metadata['jwks_uri'])), { [customFetch]: fetch })
    const { payload } = await jwtVerify(String(tokens['id_token']), keys, {
      issuer: String(metadata['issuer']),
      audience: 'web'
    })
    expect(payload).toMatchObject({ nonce: 'n1', sub: 'user-1', at_hash: anyText })
    const headers = { authorization: `Bearer ${String(tokens['access_token'])}` }
    const userinfo = await json(fetch(String(metadata['userinfo_endpoint']), { headers }))
    expect(userinfo).toMatchObject({ sub: payload.sub, email: 'user-1@example.test' })
  })

  it('MI-118: the access token has the vendor’s claims, not the ones of RFC 9068', async () => {
    const { tokens } = await runCodeFlow('entra-v2')
    const claims = decodeJwt(String(tokens['access_token']))
    expect(claims).toMatchObject({ azp: 'web', scp: 'openid profile email', ver: '2.0' })
    expect(Object.keys(claims)).not.toEqual(expect.arrayContaining(['client_id']))
    expect(tokens['scope']).toBe('openid profile email')
  })

  it('claims of scopes that were not granted stay away', async () => {
    const issuer = await createMockIssuer({ persona: 'auth0', clients: [webClient] })
    const body = new URLSearchParams({ grant_type: 'client_credentials', scope: 'a' })
    const headers = { authorization: basic('web', 's') }
    const address = 'https://jeton-test.eu.auth0.com/oauth/token'
    const tokens = await json(issuer.fetch(address, { method: 'POST', headers, body }))
    const claims = decodeJwt(String(tokens['access_token']))
    expect(claims).toMatchObject({ sub: 'web@clients', azp: 'web', gty: 'client-credentials', scope: 'a' })
    expect(claims).not.toHaveProperty('client_id')
  })
})
