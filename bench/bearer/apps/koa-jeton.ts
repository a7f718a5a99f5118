import { requireBearer } from '@jeton/koa'
import type { CreateApp } from '../app-options.ts'
import { koaApp } from '../koa-app.ts'

export const createApp: CreateApp = ({ issuer, audience }) =>
  koaApp(requireBearer({ issuer, audience, allowInsecureLoopback: true }))
