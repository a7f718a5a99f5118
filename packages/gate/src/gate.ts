import type { AnyAuth } from './auth.ts'
import type { Challenge } from './challenge.ts'
import type { Decision } from './decision.ts'
import type { GateRequest } from './gate-request.ts'

/**
 * Judges a request: a plain function over web-shaped data that knows no framework.
 *
 * It may answer synchronously. It throws or rejects only for a bug; a broken dependency is the refusal
 * `dependency_unavailable`.
 */
export type Gate<A extends AnyAuth | undefined = AnyAuth | undefined> = (
  request: GateRequest
) => Decision<A> | Promise<Decision<A>>

/**
 * A gate that reads one kind of credential, and so can stand in {@link anyOf} and {@link optional}.
 *
 * `locate` lists the places where credentials of this gate's kind sit, for example `authorization`; it looks at the form
 * of the request alone and never judges. `challenges` are what the gate asks for when nothing was presented.
 */
export interface CredentialGate<A extends AnyAuth | undefined = AnyAuth> extends Gate<A> {
  (request: GateRequest): Decision<A> | Promise<Decision<A>>
  readonly locate: (request: GateRequest) => readonly string[] | Promise<readonly string[]>
  readonly challenges: readonly Challenge[]
}
