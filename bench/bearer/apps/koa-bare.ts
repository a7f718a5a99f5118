import type { CreateApp } from '../app-options.ts'
import { koaApp } from '../koa-app.ts'

/** Reads the header and nothing more: what any guard at all costs at least. */
export const createApp: CreateApp = () =>
  koaApp((ctx, next) => {
    if (!ctx.headers.authorization?.startsWith('Bearer ')) ctx.throw(401)
    return next()
  })
