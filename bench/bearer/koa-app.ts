import Koa, { type Middleware } from 'koa'
import type { RequestListener } from 'node:http'

/** The Koa application that every Koa guard stands in front of. */
export function koaApp(guard: Middleware): RequestListener {
  const app = new Koa()
  app.silent = true
  app.use(guard)
  app.use(ctx => {
    ctx.body = { orders: [] }
  })
  const handle = app.callback()
  return (request, response) => void handle(request, response)
}
