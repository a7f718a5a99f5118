import jwt from 'jsonwebtoken'
import type { Verifier } from '../verifier.ts'

export const jsonwebtoken: Verifier = {
  packages: ['jsonwebtoken'],
  note: 'KeyObject',
  algorithms: ['RS256', 'ES256'],
  create({ issuer, audience, key }) {
    const options = { issuer, audience, algorithms: [key.algorithm as jwt.Algorithm] }
    return token => () => jwt.verify(token, key.publicKey, options)
  }
}
