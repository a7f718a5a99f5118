import type { RefusalCode } from '@jeton/gate'
import assert from 'node:assert/strict'
import { parseChallenges } from './parse-challenges.ts'
import type { RawAnswer } from './raw-answer.ts'
import type { RawRequest } from './raw-request.ts'

/** What an answer has to be. What is left out is not compared, except for the rules that hold for every answer. */
export interface ExpectedAnswer {
  readonly status: number
  /** The `code` of the problem document. */
  readonly code?: RefusalCode
  /** The whole of `WWW-Authenticate`; `null`: there is none. */
  readonly challenge?: string | null
  /** Header lines that have to be there, names in lower case. */
  readonly headers?: Readonly<Record<string, string>>
  /** The JSON body of an accepted request. */
  readonly body?: unknown
}

/** Tells what the answer belongs to. */
interface AnswerContext {
  readonly request: RawRequest
  readonly errors: 'problem' | 'stock'
}

/**
 * Compares an answer with the expected one, and with the rules for every answer: a 401 has a challenge, challenges
 * follow the grammar, a refusal is not stored, and no part of a credential comes back.
 *
 * @param answer what came back
 * @param expected what has to
 * @param context the request and the kind of error body
 * @throws AssertionError naming the first difference
 */
export function expectAnswer(answer: RawAnswer, expected: ExpectedAnswer, context: AnswerContext): void {
  assert.equal(answer.status, expected.status, `status; the answer was:\n${answer.text}`)
  const challenge = answer.headers.get('www-authenticate')?.join(', ')
  if (expected.challenge !== undefined) assert.equal(challenge ?? null, expected.challenge)
  for (const [name, value] of Object.entries(expected.headers ?? {})) {
    assert.deepEqual(answer.headers.get(name), [value], name)
  }
  if (expected.code !== undefined && context.errors === 'problem') expectProblem(answer, expected)
  if (expected.body !== undefined) assert.deepEqual(JSON.parse(answer.body), expected.body)
  if (isRefusal(answer, expected)) assert.deepEqual(answer.headers.get('cache-control'), ['no-store'])
  expectSafe(answer, challenge, context.request)
}

function expectProblem(answer: RawAnswer, expected: ExpectedAnswer): void {
  assert.match(answer.headers.get('content-type')?.[0] ?? '', /^application\/problem\+json/)
  const problem = JSON.parse(answer.body) as { readonly status?: unknown; readonly code?: unknown }
  assert.equal(problem.code, expected.code)
  assert.equal(problem.status, expected.status)
}

function expectSafe(answer: RawAnswer, challenge: string | undefined, request: RawRequest): void {
  if (answer.status === 401) assert.ok(challenge, 'a 401 has a challenge')
  if (challenge !== undefined) assert.ok(parseChallenges(challenge).length > 0)
  const answered = `${answer.text}\n${answer.body}`
  for (const secret of secretsIn(request)) assert.ok(!answered.includes(secret), 'a credential came back')
}

/** Tells an answer that a gate gave from an error of the framework's own. */
function isRefusal({ status, headers }: RawAnswer, expected: ExpectedAnswer): boolean {
  const asks = headers.has('www-authenticate') || expected.code !== undefined
  return asks && [400, 401, 403, 503].includes(status)
}

/** Everything in a request that looks like a credential, in whole and by its parts. */
function secretsIn({ headerLines = [], target = '', body = '' }: RawRequest): readonly string[] {
  const sent = [...headerLines, target, body].join(' ')
  return sent.split(/[\s.,"?&=+~]+/).filter(part => part.length >= 16 && /^[\w-]+$/.test(part))
}
