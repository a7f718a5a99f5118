import {
  type AuthState,
  problemDetails,
  requireBearer,
  type RequireBearerOptions,
  requireScope
} from '@jeton/koa'
import { Router } from '@koa/router'
import Koa from 'koa'

/** An API whose orders may be read and written with an access token that says so. */
export function createApp(options: RequireBearerOptions): Koa {
  const app = new Koa()
  const open = new Router()
  const orders = new Router<AuthState>({ prefix: '/orders' })

  open.get('/health', ctx => {
    ctx.body = { status: 'up' }
  })

  orders.use(requireBearer(options))
  orders.get('/', requireScope('orders:read'), ctx => {
    ctx.body = { orders: [], for: ctx.state.auth.subject }
  })
  orders.post('/', requireScope('orders:write'), ctx => {
    ctx.status = 201
    ctx.body = { by: ctx.state.auth.subject, through: ctx.state.auth.clientId }
  })

  app.use(problemDetails())
  app.use(open.routes())
  app.use(orders.routes())
  return app
}

if (process.argv[1] === import.meta.filename) {
  const { ISSUER = '', AUDIENCE = '', PORT = '3000' } = process.env
  createApp({ issuer: ISSUER, audience: AUDIENCE }).listen(Number(PORT))
}
