// Runs in a folder of its own, from packed tarballs: the table of answers at an Express 4 application.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { describe, it } from 'node:test'
import express from 'express'
import { problemDetails, protect } from '@jeton/express'
import { gateTestkit } from '@jeton/gate-testkit'

const adapter = {
  name: 'Express 4',
  async serve(gates, { errors, parsesForms }) {
    const app = express()
    if (parsesForms) app.use(express.urlencoded({ extended: true }))
    for (const gate of gates) app.use(protect(gate))
    app.use((req, res) => res.json({ subject: req.auth?.subject, scopes: req.auth?.scopes }))
    if (errors === 'problem') app.use(problemDetails())
    const server = createServer(app).listen(0, '127.0.0.1')
    await once(server, 'listening')
    return {
      origin: `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`,
      close: () => new Promise(resolve => server.close(() => resolve()))
    }
  }
}

gateTestkit(adapter, { describe, it })
