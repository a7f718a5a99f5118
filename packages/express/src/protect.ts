import {
  andThen,
  type Auth,
  type Decision,
  type FormFields,
  type Gate,
  RefusalError,
  refusalOf
} from '@jeton/gate'
import { authorize } from '@jeton/gate/node'
import type { Request, RequestHandler, Response, NextFunction } from 'express'

declare global {
  namespace Express {
    interface Request {
      /** What a guard of `@jeton/express` granted. It is there on every route behind a guard, and only there. */
      auth: RegisteredAuth
    }
  }
}

/**
 * Tells Express's types what your tokens' claims are: Express has one type for every request, so it is said once for the
 * application.
 *
 * ```ts
 * declare module '@jeton/express' {
 *   interface Register { claims: MyClaims }
 * }
 * ```
 */
export interface Register {}

type RegisteredAuth = Register extends { readonly claims: infer Claims } ? Auth<Claims> : Auth

/** A gate as Express middleware; `gate` is what other guards are built from. */
export interface Guard<G extends Gate = Gate> extends RequestHandler {
  readonly gate: G
}

/**
 * Lifts a gate into Express middleware (5 and 4).
 *
 * A grant is put on `req.auth`, and the next handler runs. A refusal goes to `next(err)` as a `RefusalError` with
 * `status`, `expose` and `headers`, so that Express's own error handler sends the right status and challenge. A bug
 * reaches `next(err)` as it is.
 *
 * @param gate any gate
 */
export function protect<G extends Gate>(gate: G): Guard<G> {
  const middleware: RequestHandler = (req, res, next) => {
    const decided = authorize(req, gate, { form: () => formOf(req) })
    const settled = andThen(decided, decision => settle(decision, req, res, next))
    if (settled) settled.catch(next)
  }
  return Object.assign(middleware, { gate })
}

function settle(decision: Decision, req: Request, res: Response, next: NextFunction): void {
  if (decision.outcome !== 'grant') {
    next(new RefusalError(refusalOf(decision)))
    return
  }
  for (const [name, value] of Object.entries(decision.headers ?? {})) {
    if (name === 'Vary') res.vary(value)
    else res.set(name, value)
  }
  if (decision.auth !== undefined) req.auth = decision.auth as RegisteredAuth
  next()
}

// The application's own body parser has run or not; nothing is parsed here.
function formOf({ body }: { readonly body?: unknown }): FormFields | undefined {
  return typeof body === 'object' && body !== null ? (body as FormFields) : undefined
}
