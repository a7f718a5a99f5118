import type { SignatureAlgorithm } from '@jeton/require-bearer'
import { describe, expect, it } from 'vitest'
import { refused, verdict } from './support/judge.ts'
import { createSigner, guardWith, unsignedToken } from './support/signer.ts'
import { issuerAndGuard } from './support/trusted-issuer.ts'

const algorithms: readonly SignatureAlgorithm[] = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519']

describe('signature algorithms', () => {
  it.each(algorithms)('%s: a true signature is granted, and one of another key is not', async alg => {
    const { jwk, sign } = await createSigner(alg)
    const stranger = await createSigner(alg, { fresh: true })
    const guard = guardWith(jwk)
    expect(await verdict(guard, await sign())).toBe('grant')
    expect(await verdict(guard, await stranger.sign())).toBe('signature_invalid')
  })

  it.each(algorithms)('RS-100: %s is refused where another one alone is allowed', async alg => {
    const { jwk, sign } = await createSigner(alg)
    const other = alg === 'ES256' ? 'RS256' : 'ES256'
    const guard = guardWith(jwk, { algorithms: [other] })
    expect(await refused(guard, await sign())).toMatchObject({
      code: 'algorithm_not_allowed',
      detail: `alg is not one of ${other}`
    })
  })

  it('RS-100: an algorithm that is not allowed causes no request', async () => {
    const { issuer, guard } = await issuerAndGuard({ algorithms: ['RS256'] })
    expect(await verdict(guard, await issuer.accessToken())).toBe('algorithm_not_allowed')
    expect(issuer.requests()).toEqual([])
  })

  const notNames = [
    'none',
    'None',
    'nOnE',
    'none ',
    ' none',
    'none\u0000',
    'nonе',
    '',
    'es256',
    'ES256 ',
    'RS1'
  ]
  const notTexts = [null, 0, false, true, ['none'], ['ES256'], { a: 1 }, undefined]
  const symmetric = ['HS256', 'HS384', 'HS512', 'HS256none']

  it.each([...notNames, ...notTexts, ...symmetric])(
    'RS-101: RS-103: alg %j is algorithm_not_allowed',
    async alg => {
      const { jwk } = await createSigner('ES256')
      expect(await verdict(guardWith(jwk), unsignedToken({ alg, typ: 'at+jwt' }))).toBe(
        'algorithm_not_allowed'
      )
    }
  )

  it('RS-103: the public key as HMAC secret is refused', async () => {
    const { issuer, guard } = await issuerAndGuard()
    expect(await verdict(guard, await issuer.forge.hmacConfusion())).toBe('algorithm_not_allowed')
  })

  it('RS-102: X-08: a key that names an algorithm serves that one alone', async () => {
    const { jwk, sign } = await createSigner('RS256')
    expect(await verdict(guardWith({ ...jwk, alg: 'RS256' }), await sign())).toBe('grant')
    expect(await verdict(guardWith({ ...jwk, alg: 'PS256' }), await sign())).toBe('key_unknown')
    expect(() => guardWith({ ...jwk, alg: 'rs256' })).toThrow('jwks holds no public')
    expect(() => guardWith({ ...jwk, alg: 'RSA-OAEP' })).toThrow('jwks holds no public')
  })

  it('RS-163: a key without alg serves the algorithms of its type and curve alone', async () => {
    const [ec, rsa] = [await createSigner('ES384'), await createSigner('RS256')]
    expect(await verdict(guardWith(ec.jwk), await rsa.sign())).toBe('key_unknown')
    const curve = await createSigner('ES256')
    expect(await verdict(guardWith(ec.jwk), await curve.sign())).toBe('key_unknown')
  })

  it.each([
    ['r and s zero', new Uint8Array(64)],
    ['too short', new Uint8Array(63)],
    ['too long', new Uint8Array(65)],
    ['one byte', new Uint8Array(1)]
  ])('EC-01: an ES256 signature of %s is signature_invalid', async (_, signature) => {
    const { jwk } = await createSigner('ES256')
    const token = unsignedToken(
      { alg: 'ES256', typ: 'at+jwt' },
      undefined,
      Buffer.from(signature).toString('base64url')
    )
    expect(await verdict(guardWith(jwk), token)).toBe('signature_invalid')
  })
})
