import { auth } from 'express-oauth2-jwt-bearer'
import type { CreateApp } from '../app-options.ts'
import { expressApp } from '../express-app.ts'

export const createApp: CreateApp = ({ issuer, audience }) =>
  expressApp(auth({ issuerBaseURL: issuer, audience }))
