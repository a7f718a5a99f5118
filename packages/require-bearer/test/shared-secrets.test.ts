import { createSecretKey } from 'node:crypto'
import type { RequireBearerOptions } from '@jeton/require-bearer'
import { base64url, exportSPKI } from 'jose'
import { describe, expect, it } from 'vitest'
import { createSigner, guardWith } from './support/signer.ts'

const signer = await createSigner('RS256')
const long = 'a secret of thirty-two characters'
const oct = { kty: 'oct', k: base64url.encode(long) }

/** Everything that other verifiers take for an HMAC secret, short or long. */
const secrets: readonly (readonly [string, unknown])[] = [
  ['an empty text', ''],
  ['a text of 31 bytes', 'x'.repeat(31)],
  ['a text of 32 bytes', long],
  ['a public key as PEM', await exportSPKI(signer.publicKey)],
  ['a JWK as text', JSON.stringify(signer.jwk)],
  ['a key set as text', JSON.stringify({ keys: [signer.jwk] })],
  ['bytes', Buffer.from(long)],
  ['a secret key object', createSecretKey(Buffer.from(long))],
  ['an oct JWK', oct],
  ['an oct JWK with an asymmetric alg', { ...oct, alg: 'RS256' }],
  ['a set of oct keys', { keys: [oct] }]
]

describe('shared secrets', () => {
  it.each(secrets)('RS-104: %s is no key: TypeError naming jwks', (_, secret) => {
    const make = (): unknown => guardWith(secret as NonNullable<RequireBearerOptions['jwks']>)
    expect(make).toThrow(TypeError)
    expect(make).toThrow(/requireBearer: jwks/)
  })

  it.each(['HS256', 'HS384', 'HS512'])('RS-103: RS-104: %s cannot be asked for', alg => {
    expect(() => guardWith(signer.jwk, { algorithms: [alg as 'RS256'] })).toThrow(
      /shared secrets are not offered/
    )
  })
})
