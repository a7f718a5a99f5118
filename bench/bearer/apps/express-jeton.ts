import { requireBearer } from '@jeton/express'
import type { CreateApp } from '../app-options.ts'
import { expressApp } from '../express-app.ts'

export const createApp: CreateApp = ({ issuer, audience }) =>
  expressApp(requireBearer({ issuer, audience, allowInsecureLoopback: true }))
