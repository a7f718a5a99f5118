import type { ExpectedAnswer } from '../../expect-answer.ts'
import type { Row } from '../row.ts'

const accepted: ExpectedAnswer = { status: 200, body: { subject: 'u1', scopes: ['orders:read'] } }
const missing: ExpectedAnswer = { status: 401, code: 'credentials_missing', challenge: 'Bearer realm="api"' }
const refused = (
  code: 'credentials_malformed' | 'credentials_ambiguous',
  description: string
): ExpectedAnswer => ({
  status: 400,
  code,
  challenge: `Bearer realm="api", error="invalid_request", error_description="${description}"`
})
const malformed = refused('credentials_malformed', 'the credential is not well formed')
const ambiguous = refused('credentials_ambiguous', 'more than one credential was presented')

/** Header lines (`TOKEN` stands for a good token) and what becomes of them. */
const lines: readonly (readonly [title: string, lines: readonly string[], answer: ExpectedAnswer])[] = [
  ['RS-001: the scheme as usual is accepted', ['Authorization: Bearer TOKEN'], accepted],
  ['RS-001: the scheme in lower case is accepted', ['Authorization: bearer TOKEN'], accepted],
  ['RS-001: the scheme in mixed case is accepted', ['Authorization: bEaReR TOKEN'], accepted],
  ['RS-002: three spaces after the scheme are accepted', ['Authorization: Bearer   TOKEN'], accepted],
  ['RS-002: a tab after the scheme is 400', ['Authorization: Bearer\tTOKEN'], malformed],
  ['RS-003: a character outside token68 is 400', ['Authorization: Bearer abc#d'], malformed],
  ['RS-003: a quoted token is 400', ['Authorization: Bearer "TOKEN"'], malformed],
  ['RS-003: padding in the middle is 400', ['Authorization: Bearer YW=Jj'], malformed],
  ['RS-004: no header is 401 without an error code', [], missing],
  ['RS-004: an empty header is 401 without an error code', ['Authorization:'], missing],
  ['RS-005: another scheme is 401 without an error code', ['Authorization: Basic YTpi'], missing],
  ['RS-005: a longer scheme name is another scheme', ['Authorization: BearerX TOKEN'], missing],
  ['RS-005: a colon after the scheme makes it another one', ['Authorization: Bearer: TOKEN'], missing],
  ['RS-006: a scheme without a token is 400', ['Authorization: Bearer'], malformed],
  ['RS-006: a second word is 400', ['Authorization: Bearer TOKEN extra'], malformed],
  ['RS-006: a parameter after the token is 400', ['Authorization: Bearer TOKEN realm="x"'], malformed],
  [
    'RS-010: two equal lines are 400',
    ['Authorization: Bearer TOKEN', 'Authorization: Bearer TOKEN'],
    ambiguous
  ],
  [
    'RS-010: a good and a bad line are 400',
    ['Authorization: Bearer TOKEN', 'Authorization: Bearer bad'],
    ambiguous
  ],
  ['RS-015: an identity header changes nothing', ['X-User-Id: root', 'X-Forwarded-User: root'], missing],
  [
    'RS-015: an identity header does not win',
    ['Authorization: Bearer TOKEN', 'X-Forwarded-User: root'],
    accepted
  ]
]

// `Headers` of the Fetch standard has joined repeated lines before a gate sees them: still 400, with the other code.
const repeated: ExpectedAnswer = { status: 400 }

/** What becomes of an `Authorization` header by its form. */
export const headerRows: readonly Row[] = lines.map(([title, headerLines, answer]) => ({
  title,
  gates: setup => [setup.bearer()],
  request: async setup => {
    const token = await setup.token()
    return { headerLines: headerLines.map(line => line.replaceAll('TOKEN', token)) }
  },
  answer: answer === ambiguous ? repeated : answer
}))
