import {
  andThen,
  type AnyAuth,
  type Auth,
  type Decision,
  type FormFields,
  type Gate,
  RefusalError,
  refusalOf
} from '@jeton/gate'
import { authorize } from '@jeton/gate/node'
import type { Middleware, Next, ParameterizedContext } from 'koa'

/** What a guard adds to `ctx.state`. */
export interface AuthState<A extends AnyAuth | undefined = Auth> {
  /** What the guard granted. It is there on every route behind a guard, and only there. */
  auth: A
}

type Granted<G> = G extends Gate<infer A> ? A : never

/** A gate as Koa middleware; `gate` is what other guards are built from. */
export interface Guard<G extends Gate = Gate> extends Middleware<AuthState<Granted<G>>> {
  readonly gate: G
}

/**
 * Lifts a gate into Koa middleware.
 *
 * A grant is put on `ctx.state.auth`, and the next middleware runs. A refusal is thrown as a `RefusalError` with
 * `status`, `expose` and `headers`, so that Koa's own error handler sends the right status and challenge. A bug is
 * thrown as it is.
 *
 * @param gate any gate
 */
export function protect<G extends Gate>(gate: G): Guard<G> {
  const middleware = (ctx: ParameterizedContext<AuthState>, next: Next): unknown =>
    andThen(authorize(ctx.req, gate, { form: () => formOf(ctx), url: ctx.originalUrl }), decision => {
      admit(decision, ctx)
      return next()
    })
  return Object.assign(middleware, { gate }) as unknown as Guard<G>
}

function admit(decision: Decision, ctx: ParameterizedContext<AuthState>): void {
  if (decision.outcome !== 'grant') throw new RefusalError(refusalOf(decision))
  for (const [name, value] of Object.entries(decision.headers ?? {})) {
    if (name === 'Vary') ctx.vary(value)
    else ctx.set(name, value)
  }
  if (decision.auth !== undefined) ctx.state.auth = decision.auth as Auth
}

// The application's own body parser has run or not; nothing is parsed here.
function formOf({ request }: { readonly request: object }): FormFields | undefined {
  const body: unknown = 'body' in request ? request.body : undefined
  return typeof body === 'object' && body !== null ? (body as FormFields) : undefined
}
