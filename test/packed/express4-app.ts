// Runs in a folder of its own, from packed tarballs: the table of answers at an Express 4 application.
import { type Auth, problemDetails, protect } from '@jeton/express'
import { type Adapter, gateTestkit } from '@jeton/gate-testkit'
import express from 'express'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, it } from 'node:test'

const adapter: Adapter = {
  name: 'Express 4',
  async serve(gates, { errors, parsesForms }) {
    const app = express()
    if (parsesForms) app.use(express.urlencoded({ extended: true }))
    for (const gate of gates) app.use(protect(gate))
    app.use((req, res) => {
      const { subject, scopes } = (req.auth as Auth | undefined) ?? {}
      res.json({ subject, scopes })
    })
    if (errors === 'problem') app.use(problemDetails())
    const server = createServer(app).listen(0, '127.0.0.1')
    await once(server, 'listening')
    return {
      origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      close: () =>
        new Promise(resolve => {
          server.close(() => resolve())
        })
    }
  }
}

gateTestkit(adapter, { describe, it })
