import { koaJwtSecret } from 'jwks-rsa'
import jwt from 'koa-jwt'
import type { CreateApp } from '../app-options.ts'
import { koaApp } from '../koa-app.ts'

export const createApp: CreateApp = ({ issuer, jwksUri, audience, algorithm }) =>
  koaApp(jwt({ secret: koaJwtSecret({ jwksUri }), algorithms: [algorithm], issuer, audience }))
