import type { RefusalCode } from '@jeton/gate'
import type { Row } from '../row.ts'
import { audience, type Setup } from '../setup.ts'

type Mint = (setup: Setup) => Promise<string>

const later = 4_000_000_000

/** Tokens that are not good, each with the one code for its cause. */
const bad: readonly (readonly [title: string, mint: Mint, code: RefusalCode])[] = [
  ['RS-007: a text that is no JWT', () => Promise.resolve('abc'), 'token_malformed'],
  ['RS-019: a token over 8 KiB', () => Promise.resolve(`a.${'b'.repeat(8192)}.c`), 'token_malformed'],
  ['RS-117: an expired token', ({ issuer }) => issuer.forge.expired({ aud: audience }), 'token_expired'],
  [
    'RS-118: a token that is not valid yet',
    ({ token }) => token({ nbf: later, exp: later + 60 }),
    'token_not_yet_valid'
  ],
  [
    'RS-119: a token from the future',
    ({ token }) => token({ iat: later, exp: later + 60 }),
    'token_not_yet_valid'
  ],
  ['RS-117: a token without exp', ({ token }) => token({ exp: undefined }), 'claim_missing'],
  ['RS-117: exp as text', ({ token }) => token({ exp: '4000000000' }), 'claim_invalid'],
  ['RS-117: exp in milliseconds', ({ token }) => token({ exp: 4_000_000_000_000 }), 'claim_invalid'],
  ['RS-116: another audience', ({ token }) => token({ aud: 'https://other.test' }), 'audience_mismatch'],
  ['RS-116: no audience', ({ token }) => token({ aud: undefined }), 'claim_missing'],
  ['RS-115: another issuer', ({ issuer }) => issuer.forge.wrongIssuer({ aud: audience }), 'issuer_mismatch'],
  ['RS-128: a subject that is no text', ({ token }) => token({ sub: 1 }), 'claim_invalid'],
  [
    'RS-102: another key with the right kid',
    ({ issuer }) => issuer.forge.wrongKey({ aud: audience }),
    'signature_invalid'
  ],
  ['RS-158: an unknown kid', ({ issuer }) => issuer.forge.unknownKid({ aud: audience }), 'key_unknown'],
  [
    'RS-103: HS256 keyed with the public key',
    ({ issuer }) => issuer.forge.hmacConfusion({ aud: audience }),
    'algorithm_not_allowed'
  ],
  [
    'RS-115: a changed payload',
    ({ issuer }) => issuer.forge.tamperedPayload({ aud: audience }),
    'signature_invalid'
  ],
  [
    'RS-109: a critical extension',
    ({ issuer }) => issuer.forge.criticalHeader({ aud: audience }),
    'critical_extension_unknown'
  ],
  [
    'RS-253: a bound token without its proof',
    ({ token }) => token({ cnf: { jkt: 'x' } }),
    'binding_unproven'
  ],
  ['RS-253: a binding of an unknown kind', ({ token }) => token({ cnf: { foo: 1 } }), 'binding_unproven']
]

/** What becomes of access tokens, good and bad. */
export const tokenRows: readonly Row[] = [
  {
    title: 'RS-122: a good access token is accepted, and its subject reaches the handler',
    gates: setup => [setup.bearer()],
    request: async setup => ({ headerLines: [`Authorization: Bearer ${await setup.token({ sub: 'u2' })}`] }),
    answer: { status: 200, body: { subject: 'u2', scopes: ['orders:read'] } }
  },
  {
    title: 'RS-046: what a caller with a token gets varies by Authorization',
    gates: setup => [setup.bearer()],
    request: async setup => ({ headerLines: [`Authorization: Bearer ${await setup.token()}`] }),
    answer: { status: 200, headers: { vary: 'Authorization' } }
  },
  {
    title: 'RS-116: an audience among others is accepted',
    gates: setup => [setup.bearer()],
    request: async setup => ({
      headerLines: [`Authorization: Bearer ${await setup.token({ aud: ['https://other.test', audience] })}`]
    }),
    answer: { status: 200 }
  },
  {
    title: 'RS-101: a token without a signature is 401',
    gates: setup => [setup.bearer()],
    request: async setup => ({
      headerLines: [`Authorization: Bearer ${await setup.issuer.forge.algNone({ aud: audience })}`]
    }),
    answer: { status: 401 }
  },
  ...bad.map(([title, mint, code]): Row => ({
    title: `${title} is 401 ${code}`,
    gates: setup => [setup.bearer()],
    request: async setup => ({ headerLines: [`Authorization: Bearer ${await mint(setup)}`] }),
    answer: { status: 401, code }
  }))
]
