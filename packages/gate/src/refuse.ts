import type { Challenge } from './challenge.ts'
import type { Refuse } from './decision.ts'
import { answerTo, type RefusalCode } from './refusal-codes.ts'
import type { Refusal } from './refusal.ts'

/** Options of {@link refuse}. */
export interface RefuseOptions {
  /** What the gate accepts; default none. */
  readonly challenges?: readonly Challenge[]
  /** The scheme that was used: its challenge alone carries the error. Without it every challenge does. */
  readonly scheme?: string
  /** Text for logs. It must hold nothing that was taken from a credential. */
  readonly detail?: string
  /** The scopes that would be enough, for `insufficient_scope`. */
  readonly scope?: readonly string[]
  /** What kind of authentication would be enough, for `insufficient_user_authentication`. */
  readonly stepUp?: Pick<Challenge, 'acrValues' | 'maxAgeSeconds'>
  /** Whole seconds after which a retry makes sense, for 429 and 503. */
  readonly retryAfterSeconds?: number
}

/**
 * Makes the refusal that belongs to a code: status, public text, and the challenges with the error in the scheme used.
 *
 * Answers without an error code (nothing presented) leave the challenges as offered; 5xx answers carry none.
 *
 * @see RFC 6750 section 3.1; RFC 9449 section 7.2
 */
export function refuse(code: RefusalCode, options: RefuseOptions = {}): Refuse {
  const { status, message } = answerTo(code)
  const refusal: Refusal = {
    code,
    status,
    message,
    challenges: challengesFor(code, options),
    ...(options.detail !== undefined && { detail: options.detail }),
    ...(options.retryAfterSeconds !== undefined && { retryAfterSeconds: options.retryAfterSeconds })
  }
  return { outcome: 'refuse', refusal }
}

function challengesFor(code: RefusalCode, options: RefuseOptions): readonly Challenge[] {
  const { status, error, message } = answerTo(code)
  const offered = options.challenges ?? []
  if (status >= 500) return []
  if (error === undefined) return offered
  return offered.map(challenge => {
    if (options.scheme !== undefined && challenge.scheme !== options.scheme) return challenge
    return {
      ...challenge,
      error,
      errorDescription: message,
      ...(options.scope && { scope: options.scope }),
      ...options.stepUp
    }
  })
}
