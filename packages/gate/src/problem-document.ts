import type { ChallengeError } from './challenge.ts'
import { answerTo, type RefusalCode } from './refusal-codes.ts'
import type { Refusal } from './refusal.ts'

/** Holds the members of an RFC 9457 problem document for a refusal. */
export interface ProblemDocument {
  readonly type: 'about:blank'
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: RefusalCode
  readonly error?: ChallengeError
  readonly required_scopes?: readonly string[]
}

// With the type about:blank the title is the status phrase (RFC 9457 section 4.2.1).
const phrases: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  429: 'Too Many Requests',
  503: 'Service Unavailable'
}

/**
 * Makes the body of an `application/problem+json` answer from the public half of a refusal.
 *
 * @see RFC 9457 section 3
 */
export function problemDocument(refusal: Refusal): ProblemDocument {
  const { error } = answerTo(refusal.code)
  const scope = refusal.challenges.find(challenge => challenge.error === 'insufficient_scope')?.scope
  return {
    type: 'about:blank',
    title: phrases[refusal.status] ?? 'Refused',
    status: refusal.status,
    detail: refusal.message,
    code: refusal.code,
    ...(error !== undefined && { error }),
    ...(scope !== undefined && { required_scopes: scope })
  }
}
