import { problemDocument, RefusalError } from '@jeton/gate'
import type { ErrorRequestHandler } from 'express'

/**
 * Makes an error handler that answers refusals with an `application/problem+json` body, and passes every other error
 * on. Mount it after the routes.
 *
 * @see RFC 9457 section 3
 */
export function problemDetails(): ErrorRequestHandler {
  return (error, _req, res, next) => {
    if (!(error instanceof RefusalError) || res.headersSent) {
      next(error)
      return
    }
    res
      .status(error.status)
      .set(error.headers)
      .type('application/problem+json')
      .send(JSON.stringify(problemDocument(error.refusal)))
  }
}
