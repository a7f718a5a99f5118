import { expressjwt, type GetVerificationKey } from 'express-jwt'
import { expressJwtSecret } from 'jwks-rsa'
import type { CreateApp } from '../app-options.ts'
import { expressApp } from '../express-app.ts'

export const createApp: CreateApp = ({ issuer, jwksUri, audience, algorithm }) =>
  expressApp(
    expressjwt({
      secret: expressJwtSecret({ jwksUri }) as GetVerificationKey,
      algorithms: [algorithm as 'RS256' | 'ES256'],
      issuer,
      audience
    })
  )
