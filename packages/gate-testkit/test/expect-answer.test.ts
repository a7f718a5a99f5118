import { expectAnswer, type ExpectedAnswer, type RawAnswer, type RawRequest } from '@jeton/gate-testkit'
import { AssertionError } from 'node:assert'
import { describe, expect, it } from 'vitest'

type Lines = Readonly<Record<string, readonly string[]>>

const challenge = 'Bearer realm="api"'
const problem = { status: 401, code: 'credentials_missing' }
const lines: Lines = {
  'www-authenticate': [challenge],
  'cache-control': ['no-store'],
  'content-type': ['application/problem+json; charset=utf-8']
}
const expected: ExpectedAnswer = {
  status: 401,
  code: 'credentials_missing',
  challenge,
  headers: { 'cache-control': 'no-store' }
}

function answerWith(status: number, headers: Lines, body: unknown = problem): RawAnswer {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const head = Object.entries(headers).map(([name, values]) => `${name}: ${values.join(', ')}`)
  return {
    status,
    headers: new Map(Object.entries(headers)),
    body: text,
    text: [...head, '', text].join('\r\n')
  }
}

const without = (name: string): Lines =>
  Object.fromEntries(Object.entries(lines).filter(([key]) => key !== name))

const check =
  (
    answer: RawAnswer,
    wanted: ExpectedAnswer = expected,
    request: RawRequest = {},
    errors: 'problem' | 'stock' = 'problem'
  ) =>
  (): void =>
    expectAnswer(answer, wanted, { request, errors })

describe('expectAnswer', () => {
  it('accepts the answer that is due', () => {
    expect(check(answerWith(401, lines))).not.toThrow()
  })

  it('accepts a good answer with the body that is due', () => {
    const answer = answerWith(200, {}, { subject: 'u1' })
    expect(check(answer, { status: 200, challenge: null, body: { subject: 'u1' } })).not.toThrow()
  })

  it('accepts any error body of a stock handler', () => {
    const answer = answerWith(401, without('content-type'), 'Unauthorized')
    expect(check(answer, expected, {}, 'stock')).not.toThrow()
  })

  it.each<[string, RawAnswer]>([
    ['another status', answerWith(403, lines)],
    ['another challenge', answerWith(401, { ...lines, 'www-authenticate': ['Bearer realm="x"'] })],
    ['one challenge more', answerWith(401, { ...lines, 'www-authenticate': [challenge, challenge] })],
    ['no challenge', answerWith(401, without('www-authenticate'))],
    ['a header that is missing', answerWith(401, without('cache-control'))],
    ['a header twice', answerWith(401, { ...lines, 'cache-control': ['no-store', 'no-store'] })],
    ['another code', answerWith(401, lines, { ...problem, code: 'token_expired' })],
    ['another status in the body', answerWith(401, lines, { ...problem, status: 400 })],
    ['a body of another type', answerWith(401, { ...lines, 'content-type': ['application/json'] })],
    ['a body without a type', answerWith(401, without('content-type'))]
  ])('refuses %s', (_name, answer) => {
    expect(check(answer)).toThrow(AssertionError)
  })

  it('refuses another body of an accepted request', () => {
    const answer = answerWith(200, {}, { subject: 'u2' })
    expect(check(answer, { status: 200, body: { subject: 'u1' } })).toThrow(AssertionError)
  })

  it('refuses a challenge where none is due', () => {
    expect(check(answerWith(200, lines, {}), { status: 200, challenge: null })).toThrow(AssertionError)
  })

  it('names the status first, with the answer', () => {
    expect(check(answerWith(500, {}, 'boom'))).toThrow(/status; the answer was:[^]*boom/)
  })
})

describe('expectAnswer, the rules for every answer', () => {
  it('RS-018: a 401 without a challenge is refused though none was asked for', () => {
    expect(check(answerWith(401, without('www-authenticate')), { status: 401 })).toThrow(
      'a 401 has a challenge'
    )
  })

  it('RS-032: a challenge outside the grammar is refused', () => {
    const broken = answerWith(401, { ...lines, 'www-authenticate': ['Bearer realm="a"b"'] })
    expect(check(broken, { status: 401 })).toThrow(SyntaxError)
  })

  it.each([400, 401, 403, 503])('RS-046: a refusal with %i that may be stored is refused', status => {
    const answer = answerWith(status, without('cache-control'), { ...problem, status })
    expect(check(answer, { status })).toThrow(AssertionError)
  })

  it('RS-046: a refusal without a challenge that may be stored is refused', () => {
    const code = 'dependency_unavailable'
    const headers = { 'content-type': ['application/problem+json'] }
    const answer = answerWith(503, headers, { status: 503, code })
    expect(check(answer, { status: 503, code })).toThrow(AssertionError)
  })

  it('an error that no gate gave may be stored', () => {
    expect(check(answerWith(400, {}, 'Bad Request'), { status: 400 })).not.toThrow()
  })

  it.each<[string, RawRequest, string]>([
    ['the whole token', { headerLines: ['Authorization: Bearer abcdefghijklmnop0'] }, 'abcdefghijklmnop0'],
    [
      'one part of a token',
      { headerLines: ['Authorization: Bearer a.abcdefghijklmnop0.c'] },
      'abcdefghijklmnop0'
    ],
    [
      'one side of a plus',
      { headerLines: ['Authorization: Bearer abcdefghijklmnop0+x'] },
      'abcdefghijklmnop0'
    ],
    ['a token of the query', { target: '/?access_token=abcdefghijklmnop0' }, 'abcdefghijklmnop0'],
    ['a token of the body', { body: 'access_token=abcdefghijklmnop0&x=1' }, 'abcdefghijklmnop0']
  ])('RS-020: %s that comes back is refused', (_name, request, secret) => {
    const inBody = answerWith(401, lines, { ...problem, detail: `no ${secret}` })
    expect(check(inBody, expected, request)).toThrow('a credential came back')
    const inHeader = answerWith(401, { ...lines, 'x-error': [secret] })
    expect(check(inHeader, expected, request)).toThrow('a credential came back')
    expect(check(answerWith(401, lines), expected, request)).not.toThrow()
  })
})
