import { problemDocument, RefusalError } from '@jeton/gate'
import type { Middleware } from 'koa'

/**
 * Makes a middleware that answers refusals with an `application/problem+json` body, and passes every other error on.
 * Mount it before the guards. Answers of 500 and above are still reported to the application's `error` event.
 *
 * @see RFC 9457 section 3
 */
export function problemDetails(): Middleware {
  return async (ctx, next) => {
    try {
      await next()
    } catch (error) {
      if (!(error instanceof RefusalError) || ctx.headerSent) throw error
      ctx.status = error.status
      ctx.set({ ...error.headers, 'Content-Type': 'application/problem+json' })
      ctx.body = JSON.stringify(problemDocument(error.refusal))
      if (!error.expose) ctx.app.emit('error', error, ctx)
    }
  }
}
