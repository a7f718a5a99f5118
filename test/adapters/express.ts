import { problemDetails, protect } from '@jeton/express'
import type { Adapter } from '@jeton/gate-testkit'
import express5, { type Express } from 'express'
import express4 from 'express4'
import { listen } from './listen.ts'

/** Builds an Express application of either major version as the testkit asks for it. */
function expressAdapter(name: string, express: typeof express5): Adapter {
  return {
    name,
    serve(gates, { errors, parsesForms }) {
      const app: Express = express()
      // The development error page of Express prints the error's stack; the table has to hold with it, too.
      app.set('env', 'development')
      app.set('query parser', 'extended')
      if (parsesForms) app.use(express.urlencoded({ extended: true }))
      for (const gate of gates) app.use(protect(gate))
      app.use((req, res) => {
        const { subject, scopes } = (req.auth as typeof req.auth | undefined) ?? {}
        res.json({ subject, scopes })
      })
      if (errors === 'problem') app.use(problemDetails())
      return listen(app)
    }
  }
}

export const express5Adapter: Adapter = expressAdapter('Express 5', express5)
export const express4Adapter: Adapter = expressAdapter('Express 4', express4 as unknown as typeof express5)
