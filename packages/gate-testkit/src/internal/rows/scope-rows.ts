import { requireScope } from '@jeton/require-scope'
import { anyOf, optional } from '@jeton/gate'
import type { ExpectedAnswer } from '../../expect-answer.ts'
import type { Row } from '../row.ts'
import type { Gates, Setup } from '../setup.ts'

const lacking = (scope: string): ExpectedAnswer => ({
  status: 403,
  code: 'insufficient_scope',
  challenge:
    'Bearer realm="api", error="insufficient_scope", ' +
    `error_description="the credential lacks a required scope", scope="${scope}"`
})
const accepted: ExpectedAnswer = { status: 200 }

type ScopeGate = ReturnType<typeof requireScope>

const cases: readonly (readonly [
  title: string,
  claims: Readonly<Record<string, unknown>>,
  gate: ScopeGate,
  answer: ExpectedAnswer
])[] = [
  ['RS-008: the scope is there: accepted', { scope: 'a b' }, requireScope('a'), accepted],
  [
    'RS-008, RS-302: the scope is lacking: 403 names what is needed',
    { scope: 'a' },
    requireScope('b'),
    lacking('b')
  ],
  ['RS-301: all of a list is needed', { scope: 'a' }, requireScope('a', 'b'), lacking('a b')],
  ['RS-301: one of a list is enough', { scope: 'b' }, requireScope({ anyOf: ['a', 'b'] }), accepted],
  ['RS-301: none of a list is 403', { scope: 'c' }, requireScope({ anyOf: ['a', 'b'] }), lacking('a b')],
  [
    'RS-301: a function of the request decides',
    { scope: 'get' },
    requireScope(({ method }) => method.toLowerCase()),
    accepted
  ],
  ['RS-127: a longer scope is another scope', { scope: 'ab' }, requireScope('a'), lacking('a')],
  ['RS-127: a scope in other letters is another scope', { scope: 'A' }, requireScope('a'), lacking('a')],
  ['RS-127: a tab separates nothing', { scope: 'a\tb' }, requireScope('a'), lacking('a')],
  ['RS-127: a wildcard in a token grants nothing', { scope: 'a:*' }, requireScope('a:x'), lacking('a:x')],
  ['RS-300: a list of scopes is read', { scope: ['a', 'b'] }, requireScope('b'), accepted],
  ['RS-300: the scp claim is read', { scope: undefined, scp: ['a'] }, requireScope('a'), accepted],
  ['RS-300: the permissions claim is read', { scope: 'x', permissions: ['a'] }, requireScope('a'), accepted],
  [
    'RS-300: a scope claim of another type grants nothing',
    { scope: { a: true } },
    requireScope('a'),
    lacking('a')
  ]
]

const bearerThen =
  (gate: ScopeGate) =>
  (setup: Setup): Gates => [setup.bearer(), gate]

/** What becomes of a request by the scope of its token. */
export const scopeRows: readonly Row[] = [
  ...cases.map(([title, claims, gate, answer]): Row => ({
    title,
    gates: bearerThen(gate),
    request: async setup => ({ headerLines: [`Authorization: Bearer ${await setup.token(claims)}`] }),
    answer
  })),
  {
    title: 'RS-041: a forged token on a scoped route is 401 and does not name the scope',
    gates: bearerThen(requireScope('secret:scope')),
    request: async setup => ({
      headerLines: [`Authorization: Bearer ${await setup.issuer.forge.wrongKey()}`]
    }),
    answer: {
      status: 401,
      code: 'signature_invalid',
      challenge: 'Bearer realm="api", error="invalid_token", error_description="the signature is not valid"'
    }
  },
  {
    title: 'RS-004: a scoped route behind optional asks an anonymous caller for a credential',
    gates: setup => [optional(setup.bearer()), requireScope('a')],
    request: () => ({}),
    answer: { status: 401, code: 'credentials_missing', challenge: 'Bearer realm="api"' }
  },
  {
    title: 'RS-051: a scoped route that nothing guards is closed',
    gates: () => [requireScope('a')],
    request: async setup => ({ headerLines: [`Authorization: Bearer ${await setup.token({ scope: 'a' })}`] }),
    answer: { status: 401, code: 'credentials_missing' }
  },
  {
    title:
      'RS-046: optional lets a request without a credential pass as anonymous; the answer varies by Authorization',
    gates: setup => [optional(setup.bearer())],
    request: () => ({}),
    answer: { status: 200, body: {}, headers: { vary: 'Authorization' } }
  },
  {
    title: 'optional refuses a bad credential all the same',
    gates: setup => [optional(setup.bearer())],
    request: async setup => ({
      headerLines: [`Authorization: Bearer ${await setup.issuer.forge.expired()}`]
    }),
    answer: { status: 401 }
  },
  {
    title: 'RS-030: anyOf offers the challenges of all when nothing was presented',
    gates: setup => [anyOf(setup.bearer({ realm: 'one' }), setup.bearer({ realm: 'two' }))],
    request: () => ({}),
    answer: { status: 401, code: 'credentials_missing', challenge: 'Bearer realm="one", Bearer realm="two"' }
  }
]
