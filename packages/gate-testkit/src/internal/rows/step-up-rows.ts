import { requireAuthorizationDetails, requireStepUp } from '@jeton/require-scope'
import type { ExpectedAnswer } from '../../expect-answer.ts'
import type { Row } from '../row.ts'

type Claims = Readonly<Record<string, unknown>>

const accepted: ExpectedAnswer = { status: 200 }
const stepUp = (wanted: string): ExpectedAnswer => ({
  status: 401,
  code: 'insufficient_user_authentication',
  challenge:
    'Bearer realm="api", error="insufficient_user_authentication", ' +
    `error_description="a stronger or more recent authentication is required", ${wanted}`
})
const lacking: ExpectedAnswer = { status: 403, code: 'insufficient_authorization_details' }

const now = (): number => Math.floor(Date.now() / 1000)
const strong = requireStepUp({ acrValues: ['phr', 'phrh'] })
const recent = requireStepUp({ maxAgeSeconds: 300 })
const payments = requireAuthorizationDetails(
  'payment',
  ({ actions }) => Array.isArray(actions) && actions.includes('pay')
)

const cases: readonly (readonly [
  title: string,
  claims: () => Claims,
  gate: ReturnType<typeof requireStepUp>,
  answer: ExpectedAnswer
])[] = [
  ['RS-303: an acr of the list is accepted', () => ({ acr: 'phrh' }), strong, accepted],
  [
    'RS-038: RS-303: another acr is 401 and names the list',
    () => ({ acr: 'pwd' }),
    strong,
    stepUp('acr_values="phr phrh"')
  ],
  [
    'RS-303: OI-10: an acr in other letters is another',
    () => ({ acr: 'PHR' }),
    strong,
    stepUp('acr_values="phr phrh"')
  ],
  ['RS-303: a token without acr is 401', () => ({}), strong, stepUp('acr_values="phr phrh"')],
  ['RS-303: a recent sign-in is accepted', () => ({ auth_time: now() - 60 }), recent, accepted],
  [
    'RS-038: RS-039: RS-303: an old sign-in is 401 and names the age',
    () => ({ auth_time: now() - 400 }),
    recent,
    stepUp('max_age="300"')
  ],
  [
    'RS-303: OI-06: a sign-in in the future is 401',
    () => ({ auth_time: now() + 400 }),
    recent,
    stepUp('max_age="300"')
  ],
  ['RS-303: a token without auth_time is 401', () => ({}), recent, stepUp('max_age="300"')],
  [
    'RS-304: a detail of the type that fits is accepted',
    () => details({ type: 'payment', actions: ['pay'] }),
    payments,
    accepted
  ],
  [
    'RS-304: one detail among others is enough',
    () => details({ type: 'x' }, { type: 'payment', actions: ['pay'] }),
    payments,
    accepted
  ],
  [
    'RS-304: a detail that does not fit is 403',
    () => details({ type: 'payment', actions: ['read'] }),
    payments,
    lacking
  ],
  [
    'RS-304: OI-11: an unknown type is 403',
    () => details({ type: 'payments', actions: ['pay'] }),
    payments,
    lacking
  ],
  [
    'RS-304: OI-11: details as an object are 403',
    () => ({ authorization_details: { type: 'payment', actions: ['pay'] } }),
    payments,
    lacking
  ],
  [
    'RS-304: OI-11: details as text are 403',
    () => ({ authorization_details: '[{"type":"payment"}]' }),
    payments,
    lacking
  ],
  ['RS-304: no details are 403', () => ({}), payments, lacking]
]

function details(...list: readonly Claims[]): Claims {
  return { authorization_details: list }
}

/** What becomes of a request by how its user signed in, and by its authorization details. */
export const stepUpRows: readonly Row[] = [
  ...cases.map(([title, claims, gate, answer]): Row => ({
    title,
    gates: setup => [setup.bearer(), gate],
    request: async setup => ({ headerLines: [`Authorization: Bearer ${await setup.token(claims())}`] }),
    answer
  })),
  {
    title: 'RS-041: without a token nobody learns what kind of sign-in is asked for',
    gates: setup => [setup.bearer(), strong],
    request: () => ({}),
    answer: { status: 401, code: 'credentials_missing', challenge: 'Bearer realm="api"' }
  },
  {
    title: 'RS-051: a route that asks for a step-up and is guarded by nothing is closed',
    gates: () => [recent],
    request: () => ({}),
    answer: { status: 401, code: 'credentials_missing' }
  }
]
