import { problemDetails, requireBearer, type RequireBearerOptions, requireScope } from '@jeton/express'
import express, { type Express } from 'express'

/** An API whose orders may be read and written with an access token that says so. */
export function createApp(options: RequireBearerOptions): Express {
  const app = express()

  app.get('/health', (_req, res) => {
    res.json({ status: 'up' })
  })

  app.use('/orders', requireBearer(options))
  app.get('/orders', requireScope('orders:read'), (req, res) => {
    res.json({ orders: [], for: req.auth.subject })
  })
  app.post('/orders', requireScope('orders:write'), (req, res) => {
    res.status(201).json({ by: req.auth.subject, through: req.auth.clientId })
  })

  app.use(problemDetails())
  return app
}

if (process.argv[1] === import.meta.filename) {
  const { ISSUER = '', AUDIENCE = '', PORT = '3000' } = process.env
  createApp({ issuer: ISSUER, audience: AUDIENCE }).listen(Number(PORT))
}
