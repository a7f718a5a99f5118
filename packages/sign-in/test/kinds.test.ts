import { fetchRequest, refusalOf } from '@jeton/gate'
import { requireBearer } from '@jeton/require-bearer'
import { describe, expect, it } from 'vitest'
import { app, clientId, idToken, issuer, logoutToken, signIn, signOut } from './support/app.ts'

// One issuer, one name for the app and the API: nothing but the kind tells the tokens apart.
const bearer = requireBearer({ issuer: app.issuer, audience: clientId, clock: app.clock, fetch: app.fetch })

async function atApi(token: string): Promise<string> {
  const request = new Request('https://api.test/', { headers: { authorization: `Bearer ${token}` } })
  const decision = await bearer(fetchRequest(request))
  return decision.outcome === 'grant' ? 'ok' : refusalOf(decision).code
}

async function dpopProof(): Promise<string> {
  const client = await issuer.dpop()
  return client.proof({ method: 'GET', url: 'https://api.test/' })
}

type Row = readonly [kind: string, make: () => Promise<string>, api: string, app: string, logout: string]

const wrongType = 'token_type_refused'
const noText = 'token_malformed'

// A signed userinfo response with exp and iat has the claims of an ID token; the nonce alone sets it apart.
const table: readonly Row[] = [
  ['access token', () => issuer.accessToken({ aud: clientId }), 'ok', 'access_token_presented', wrongType],
  [
    'access token typed JWT',
    () => issuer.accessToken({ aud: clientId, scope: 'orders:read' }, { header: { typ: 'JWT' } }),
    'ok',
    'access_token_presented',
    wrongType
  ],
  ['opaque access token', () => issuer.opaqueToken({ aud: clientId }), noText, noText, noText],
  ['ID token', () => idToken(), 'id_token_presented', 'ok', wrongType],
  ['refresh token', () => issuer.refreshToken(), noText, noText, noText],
  ['logout token', () => logoutToken(), 'logout_token_presented', 'logout_token_presented', 'ok'],
  [
    'userinfo response',
    () => issuer.userinfoToken({ aud: clientId }),
    'token_type_ambiguous',
    'nonce_mismatch',
    wrongType
  ],
  [
    'client assertion',
    () => issuer.clientAssertion({ clientId }),
    'client_assertion_presented',
    wrongType,
    wrongType
  ],
  [
    'request object',
    () => issuer.requestObject({ client_id: clientId }),
    'request_object_presented',
    wrongType,
    wrongType
  ],
  [
    'introspection response',
    () => issuer.introspectionToken({ active: true }),
    'introspection_response_presented',
    wrongType,
    wrongType
  ],
  ['DPoP proof', dpopProof, 'dpop_proof_presented', wrongType, wrongType]
]

describe('tokens of every kind, of one issuer and for one audience', () => {
  it.each(table)('RS-307: OI-05: %s: API, sign-in and logout each accept their own kind', async (...row) => {
    const [, make, api, atSignIn, atLogout] = row
    const token = await make()
    expect([await atApi(token), await signIn(token), await signOut(token)]).toEqual([api, atSignIn, atLogout])
  })

  it('RS-307: OI-05: an access token that dresses up with nonce and at_hash is no proof of sign-in', async () => {
    const token = await issuer.accessToken({ aud: clientId, nonce: 'n-1', at_hash: 'x', auth_time: 1 })
    expect(await signIn(token)).toBe('access_token_presented')
  })

  it.each(['logout+jwt', 'at+jwt', 'dpop+jwt', 'secevent+jwt', 'x'])(
    'RS-307: an ID token typed %s is refused',
    async typ => {
      expect(await signIn(await idToken({}, { header: { typ } }))).not.toBe('ok')
    }
  )

  it('an ID token without a type is proof', async () => {
    expect(await signIn(await idToken({}, { header: { typ: undefined } }))).toBe('ok')
  })
})
