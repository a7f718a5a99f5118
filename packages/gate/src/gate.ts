import type { Auth } from './auth.ts'
import type { Challenge } from './challenge.ts'
import type { Decision } from './decision.ts'
import type { GateRequest } from './gate-request.ts'

/**
 * Judges a request: a plain function over web-shaped data that knows no framework.
 *
 * It may answer synchronously. It throws or rejects only for a bug; a broken dependency is the refusal
 * `dependency_unavailable`.
 */
export type Gate<A extends Auth | undefined = Auth | undefined> = (
  request: GateRequest
) => Decision<A> | Promise<Decision<A>>

/**
 * A gate that reads one kind of credential, and so can stand in {@link anyOf} and {@link optional}.
 *
 * `locate` names the place where a credential of this gate's kind sits, for example `authorization`, or returns
 * `undefined`. It looks at the form of the request alone, never judges, and is quick. `challenges` are what the gate
 * asks for when nothing was presented.
 */
export interface CredentialGate<A extends Auth | undefined = Auth> extends Gate<A> {
  (request: GateRequest): Decision<A> | Promise<Decision<A>>
  readonly locate: (request: GateRequest) => string | undefined
  readonly challenges: readonly Challenge[]
}
