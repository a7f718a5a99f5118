import { createSecretKey, generateKeyPairSync, KeyObject } from 'node:crypto'
import { requireBearer, type RequireBearerOptions } from '@jeton/require-bearer'
import { base64url, exportJWK } from 'jose'
import { describe, expect, it } from 'vitest'
import { verdict } from './support/judge.ts'
import { answering, keyServer } from './support/key-server.ts'
import { createSigner, guardWith } from './support/signer.ts'
import { audience, now } from './support/trusted-issuer.ts'

const signer = await createSigner('ES256')
const { jwk, sign } = signer
const rsa = (await createSigner('RS256')).jwk

const modulus = (bytes: number, first: number): string =>
  base64url.encode(Uint8Array.from({ length: bytes }, (_, index) => (index === 0 ? first : 0xff)))

describe('configured keys', () => {
  it('a key set, one JWK and a KeyObject each verify, and nothing is fetched', async () => {
    const token = await sign()
    expect(await verdict(guardWith({ keys: [jwk] }), token)).toBe('grant')
    expect(await verdict(guardWith(jwk), token)).toBe('grant')
    expect(await verdict(guardWith(KeyObject.from(signer.publicKey)), token)).toBe('grant')
  })

  it.each(['text', 'URL object'])(
    'the address of a key set as %s is fetched without metadata',
    async form => {
      const address = 'https://keys.test/set?v=1'
      const server = keyServer({ [address]: answering({ keys: [jwk] }) })
      const guard = guardWith(form === 'text' ? address : new URL(address), { fetch: server.fetch })
      expect(await verdict(guard, await sign())).toBe('grant')
      expect(server.urls).toEqual([address])
    }
  )

  it('an issuer may be any text when its keys are configured', async () => {
    const guard = guardWith(jwk, { issuer: 'urn:issuer' })
    expect(await verdict(guard, await sign({ iss: 'urn:issuer' }))).toBe('grant')
  })

  it('a key without kid serves tokens with and without kid', async () => {
    expect(await verdict(guardWith(jwk), await sign({}, { kid: 'any' }))).toBe('grant')
    expect(await verdict(guardWith(jwk), await sign())).toBe('grant')
  })

  it('RS-108: where keys have names, kid is compared exactly', async () => {
    const guard = guardWith({ ...jwk, kid: 'K1' })
    expect(await verdict(guard, await sign({}, { kid: 'K1' }))).toBe('grant')
    expect(await verdict(guard, await sign())).toBe('grant')
    for (const kid of ['k1', 'K1 ', '', '*', '../K1', '__proto__', 'constructor', "' OR 1=1 --"]) {
      expect(await verdict(guard, await sign({}, { kid }))).toBe('key_unknown')
    }
  })

  it('KID-34: a token without kid is key_unknown where several keys fit', async () => {
    const other = (await createSigner('ES256', { fresh: true })).jwk
    const guard = guardWith({
      keys: [
        { ...jwk, kid: '1' },
        { ...other, kid: '2' }
      ]
    })
    expect(await verdict(guard, await sign())).toBe('key_unknown')
    expect(await verdict(guard, await sign({}, { kid: '1' }))).toBe('grant')
    expect(await verdict(guard, await sign({}, { kid: '2' }))).toBe('signature_invalid')
  })

  it('keys of different types are told apart by alg, without any kid', async () => {
    expect(await verdict(guardWith({ keys: [rsa, jwk] }), await sign())).toBe('grant')
  })
})

describe('keys that stop the start', () => {
  const privateJwk = exportJWK(signer.privateKey)

  it('RS-157: a private JWK', async () => {
    const key = await privateJwk
    expect(() => guardWith(key)).toThrow(/jwks holds no public/)
    expect(() => guardWith({ keys: [key] })).toThrow(TypeError)
  })

  const secret = { kty: 'oct', k: base64url.encode('a secret of thirty-two characters') }
  const pssKey = generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).publicKey
  const rows: readonly (readonly [string, unknown])[] = [
    ['RS-157: a private KeyObject', KeyObject.from(signer.privateKey)],
    ['RS-103: a secret KeyObject', createSecretKey(Buffer.alloc(32, 1))],
    ['RS-103: an oct JWK', secret],
    ['RS-103: a set of oct keys', { keys: [secret] }],
    ['an empty set', { keys: [] }],
    ['keys that is no list', { keys: 'x' }],
    ['an empty object', {}],
    ['RS-105: RSA with 1024 bits', { ...rsa, n: modulus(128, 0xff) }],
    ['RS-105: RSA with 2047 bits', { ...rsa, n: modulus(256, 0x7f) }],
    ['RS-105: RSA with leading zeros up to 2048 bits', { ...rsa, n: modulus(256, 0) }],
    ['RS-105: RSA without n', { ...rsa, n: undefined }],
    ['RS-105: RSA with e = 1', { ...rsa, e: base64url.encode(Uint8Array.of(1)) }],
    ['RS-105: RSA with e = 0', { ...rsa, e: base64url.encode(Uint8Array.of(0)) }],
    ['RS-105: RSA with an even e', { ...rsa, e: base64url.encode(Uint8Array.of(1, 0, 0)) }],
    ['RS-106: use enc', { ...jwk, use: 'enc' }],
    ['RS-106: key_ops without verify', { ...jwk, key_ops: ['sign'] }],
    ['RS-106: key_ops with a number', { ...jwk, key_ops: ['verify', 1] }],
    ['RS-106: key_ops that names verify twice', { ...jwk, key_ops: ['verify', 'verify'] }],
    ['RS-106: key_ops that is no list', { ...jwk, key_ops: 'verify' }],
    ['a curve without a signature algorithm here', { ...jwk, crv: 'secp256k1' }],
    ['an X25519 key', { kty: 'OKP', crv: 'X25519', x: 'AAAA' }],
    ['a KeyObject of a type that has no JWK', pssKey]
  ]

  it.each(rows)('RS-051: %s: TypeError naming jwks', (_, jwks) => {
    const make = (): unknown => guardWith(jwks as NonNullable<RequireBearerOptions['jwks']>)
    expect(make).toThrow(TypeError)
    expect(make).toThrow(/requireBearer: jwks/)
  })

  it('RS-105: RSA with exactly 2048 bits and e = 3 is a usable key', () => {
    const key = { ...rsa, n: modulus(256, 0x80), e: base64url.encode(Uint8Array.of(3)) }
    expect(() => requireBearer({ issuer: 'a', audience, jwks: key, clock: () => now })).not.toThrow()
  })
})
