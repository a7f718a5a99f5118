import { createLocalJWKSet, jwtVerify } from 'jose'
import type { Verifier } from '../verifier.ts'

export const jose: Verifier = {
  packages: ['jose'],
  note: 'jwtVerify',
  algorithms: ['RS256', 'ES256', 'EdDSA'],
  create({ issuer, audience, key }) {
    const keys = createLocalJWKSet({ keys: [key.jwk] })
    const options = { issuer, audience, algorithms: [key.algorithm] }
    return token => () => jwtVerify(token, keys, options)
  }
}
