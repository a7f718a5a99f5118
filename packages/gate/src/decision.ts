import type { AnyAuth } from './auth.ts'
import type { Challenge } from './challenge.ts'
import type { Refusal } from './refusal.ts'

/**
 * Lets a request pass. `auth` is `undefined` where anonymous requests may pass ({@link optional}). `challenges` are
 * what the gate would have asked for; a later gate answers in their scheme. `headers` are to be set on the
 * response; `Vary` is to be added to what stands there.
 */
export interface Grant<A extends AnyAuth | undefined = AnyAuth | undefined> {
  readonly outcome: 'grant'
  readonly auth: A
  readonly challenges: readonly Challenge[]
  readonly headers?: Readonly<Record<string, string>>
}

/** Stops a request. */
export interface Refuse {
  readonly outcome: 'refuse'
  readonly refusal: Refusal
}

/** Says that the request holds no credential of the gate's kind; `challenges` tell what it would take. */
export interface Abstain {
  readonly outcome: 'abstain'
  readonly challenges: readonly Challenge[]
  /** To be set on the response if the request passes as anonymous. */
  readonly headers?: Readonly<Record<string, string>>
}

/** Holds a gate's answer: yes, no, or not mine. A value; an expected outcome is never an exception. */
export type Decision<A extends AnyAuth | undefined = AnyAuth | undefined> = Grant<A> | Refuse | Abstain
