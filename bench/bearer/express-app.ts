import express, { type ErrorRequestHandler, type RequestHandler } from 'express'
import type { RequestListener } from 'node:http'

const answerError: ErrorRequestHandler = (error: { readonly status?: number }, _req, res, _next) => {
  res.status(error.status ?? 500).end()
}

/** The Express application that every Express guard stands in front of. */
export function expressApp(guard: RequestHandler): RequestListener {
  const app = express()
  app.use(guard)
  app.get('/', (_req, res) => {
    res.json({ orders: [] })
  })
  app.use(answerError)
  return app
}
