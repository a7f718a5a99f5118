import type { RefusalCode } from '@jeton/gate'
import { idTokenGuard } from '@jeton/id-token-guard'
import type { Row } from '../row.ts'
import { audience, type Setup } from '../setup.ts'

type Mint = (setup: Setup) => Promise<string>

const typed =
  (typ: string, claims: Readonly<Record<string, unknown>> = {}): Mint =>
  ({ issuer }) =>
    issuer.accessToken({ aud: audience, sub: 'u1', ...claims }, { header: { typ } })

/** JWTs that are good for something else than a call of an API. */
const others: readonly (readonly [name: string, mint: Mint, code: RefusalCode])[] = [
  ['an ID token', ({ issuer }) => issuer.idToken({ aud: 'client-1', nonce: 'n' }), 'id_token_presented'],
  [
    'an ID token made out to this API',
    ({ issuer }) => issuer.idToken({ aud: audience, nonce: 'n' }),
    'id_token_presented'
  ],
  ['a logout token', typed('logout+jwt'), 'logout_token_presented'],
  ['a DPoP proof', typed('dpop+jwt'), 'dpop_proof_presented'],
  ['an introspection response', typed('token-introspection+jwt'), 'introspection_response_presented'],
  ['a security event token', typed('secevent+jwt'), 'security_event_presented'],
  ['a request object', typed('oauth-authz-req+jwt'), 'request_object_presented'],
  ['a client assertion', typed('client-authentication+jwt'), 'client_assertion_presented']
]

/** What becomes of tokens of another kind, behind the bearer guard and behind the ID token guard alone. */
export const kindRows: readonly Row[] = [
  ...others.map(([name, mint, code]): Row => ({
    title: `RS-123: ${name} is 401 ${code}`,
    gates: setup => [setup.bearer()],
    request: async setup => ({ headerLines: [`Authorization: Bearer ${await mint(setup)}`] }),
    answer: { status: 401, code }
  })),
  {
    title: 'RS-123: the answer to an ID token says what is wrong',
    gates: setup => [setup.bearer()],
    request: async setup => ({
      headerLines: [`Authorization: Bearer ${await setup.issuer.idToken({ aud: audience, nonce: 'n' })}`]
    }),
    answer: {
      status: 401,
      challenge:
        'Bearer realm="api", error="invalid_token", error_description="an ID token is not an API credential"'
    }
  },
  {
    title: 'RS-307: the ID token guard alone refuses an ID token',
    gates: () => [idTokenGuard()],
    request: async setup => ({
      headerLines: [`Authorization: Bearer ${await setup.issuer.idToken({ aud: 'client-1', nonce: 'n' })}`]
    }),
    answer: { status: 401, code: 'id_token_presented' }
  },
  {
    title: 'RS-307: the ID token guard alone lets an access token through untouched',
    gates: () => [idTokenGuard()],
    request: async setup => ({ headerLines: [`Authorization: Bearer ${await setup.token()}`] }),
    answer: { status: 200, body: {} }
  },
  {
    title: 'RS-307: the ID token guard alone lets a request without a token through',
    gates: () => [idTokenGuard()],
    request: () => ({}),
    answer: { status: 200, body: {} }
  }
]
