import type { MockIssuer } from '@jeton/mock-issuer'

/** The audience of the example APIs. */
export const audience = 'https://api.example'

/** One kind of credential, sent to every API, and the verdict it has to get. */
export interface Row {
  readonly name: string
  /** The value of the `Authorization` header; `undefined`: none is sent. */
  readonly authorization: (issuer: MockIssuer) => Promise<string | undefined>
  readonly status: number
  /** The `code` of the answer; `-` when the call is served. */
  readonly code: string
}

type Mint = (issuer: MockIssuer) => Promise<string>

const bearer = (mint: Mint) => async (issuer: MockIssuer) => `Bearer ${await mint(issuer)}`
const claims = { aud: audience, sub: 'u1', scope: 'orders:read' }

/** What the tour sends. */
export const rows: readonly Row[] = [
  {
    name: 'access token',
    authorization: bearer(issuer => issuer.accessToken(claims)),
    status: 200,
    code: '-'
  },
  {
    name: 'machine-to-machine token',
    authorization: bearer(issuer =>
      issuer.accessToken({ ...claims, sub: 'service-1', client_id: 'service-1' })
    ),
    status: 200,
    code: '-'
  },
  {
    name: 'no credential',
    authorization: () => Promise.resolve(undefined),
    status: 401,
    code: 'credentials_missing'
  },
  {
    name: 'ID token',
    authorization: bearer(issuer => issuer.idToken({ aud: 'client-1', nonce: 'n' })),
    status: 401,
    code: 'id_token_presented'
  },
  {
    name: 'ID token made out to the API',
    authorization: bearer(issuer => issuer.idToken({ aud: audience, nonce: 'n' })),
    status: 401,
    code: 'id_token_presented'
  },
  ...(
    [
      ['logout token', 'logout+jwt', 'logout_token_presented'],
      ['DPoP proof', 'dpop+jwt', 'dpop_proof_presented'],
      ['client assertion', 'client-authentication+jwt', 'client_assertion_presented'],
      ['security event token', 'secevent+jwt', 'security_event_presented']
    ] as const
  ).map(([name, typ, code]): Row => ({
    name,
    authorization: bearer(issuer => issuer.accessToken(claims, { header: { typ } })),
    status: 401,
    code
  })),
  {
    name: 'access token without the scope',
    authorization: bearer(issuer => issuer.accessToken({ ...claims, scope: 'orders:write' })),
    status: 403,
    code: 'insufficient_scope'
  },
  {
    name: 'expired',
    authorization: bearer(issuer => issuer.forge.expired(claims)),
    status: 401,
    code: 'token_expired'
  },
  {
    name: 'for another audience',
    authorization: bearer(issuer => issuer.accessToken({ ...claims, aud: 'https://other.example' })),
    status: 401,
    code: 'audience_mismatch'
  },
  {
    name: 'of another issuer',
    authorization: bearer(issuer => issuer.forge.wrongIssuer(claims)),
    status: 401,
    code: 'issuer_mismatch'
  },
  {
    name: 'with a changed payload',
    authorization: bearer(issuer => issuer.forge.tamperedPayload(claims)),
    status: 401,
    code: 'signature_invalid'
  },
  {
    name: 'signed with the public key (HS256)',
    authorization: bearer(issuer => issuer.forge.hmacConfusion(claims)),
    status: 401,
    code: 'algorithm_not_allowed'
  },
  {
    name: 'bound to a key (cnf), sent without proof',
    authorization: bearer(issuer => issuer.accessToken({ ...claims, cnf: { jkt: 'thumbprint' } })),
    status: 401,
    code: 'binding_unproven'
  },
  {
    name: 'two words after Bearer',
    authorization: bearer(async issuer => `${await issuer.accessToken(claims)} extra`),
    status: 400,
    code: 'credentials_malformed'
  }
]
