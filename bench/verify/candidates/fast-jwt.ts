import { createVerifier } from 'fast-jwt'
import type { Verifier, VerifierOptions } from '../verifier.ts'

const common = { packages: ['fast-jwt'], algorithms: ['RS256', 'ES256', 'EdDSA'] } as const

export const fastJwt: Verifier = { ...common, create: options => verifierOf(options, false) }

export const fastJwtCached: Verifier = {
  ...common,
  note: 'cache: true',
  create: options => verifierOf(options, true)
}

function verifierOf(
  { issuer, audience, key }: VerifierOptions,
  cache: boolean
): ReturnType<Verifier['create']> {
  const verify = createVerifier({
    key: key.publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    algorithms: [key.algorithm],
    allowedIss: issuer,
    allowedAud: audience,
    cache
  })
  return token => () => verify(token) as unknown
}
