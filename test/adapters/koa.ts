import type { Adapter } from '@jeton/gate-testkit'
import { type Auth, problemDetails, protect } from '@jeton/koa'
import Koa from 'koa'
import { bodyParser } from '@koa/bodyparser'
import { listen } from './listen.ts'

/** Builds a Koa application as the testkit asks for it. */
export const koaAdapter: Adapter = {
  name: 'Koa 3',
  serve(gates, { errors, parsesForms }) {
    const app = new Koa()
    app.silent = true
    if (errors === 'problem') app.use(problemDetails())
    if (parsesForms) app.use(bodyParser())
    for (const gate of gates) app.use(protect(gate))
    app.use(ctx => {
      const { subject, scopes } = (ctx.state.auth as Auth | undefined) ?? {}
      ctx.body = { subject, scopes }
    })
    const handle = app.callback()
    return listen((message, response) => void handle(message, response))
  }
}
