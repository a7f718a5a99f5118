import { createECDH, createPrivateKey } from 'node:crypto'
import type { JWK } from 'jose'
import type { SigningAlgorithm } from '../algorithms.ts'
import type { RandomSource } from '../random.ts'
import { seededRsa } from './seeded-rsa.ts'

/** Makes a private key from random bytes, so that the same bytes make the same key. For tests only. */
export function seededPrivateJwk(algorithm: SigningAlgorithm, random: RandomSource): Promise<JWK> {
  return makers[algorithm](random)
}

const makers: Readonly<Record<SigningAlgorithm, (random: RandomSource) => Promise<JWK>>> = {
  RS256: seededRsa,
  PS256: seededRsa,
  ES256: async random => seededEc(random, { crv: 'P-256', curve: 'prime256v1', size: 32 }),
  ES384: async random => seededEc(random, { crv: 'P-384', curve: 'secp384r1', size: 48 }),
  EdDSA: async random => seededEd25519(random)
}

/** A private key is a number below the order of the curve: the first byte is kept small enough for that. */
function seededEc(
  random: RandomSource,
  { crv, curve, size }: { crv: string; curve: string; size: number }
): JWK {
  const scalar = Buffer.from(random(size))
  scalar.writeUInt8(scalar.readUInt8(0) & 0x7f, 0)
  scalar.writeUInt8(scalar.readUInt8(size - 1) | 1, size - 1)
  const ecdh = createECDH(curve)
  ecdh.setPrivateKey(scalar)
  const point = ecdh.getPublicKey()
  return {
    kty: 'EC',
    crv,
    d: scalar.toString('base64url'),
    x: point.subarray(1, 1 + size).toString('base64url'),
    y: point.subarray(1 + size).toString('base64url')
  }
}

/** The PKCS#8 frame of an Ed25519 key (RFC 8410 section 7); the 32 bytes of the key follow it. */
const ed25519Frame = Buffer.from('302e020100300506032b657004220420', 'hex')

function seededEd25519(random: RandomSource): JWK {
  const der = Buffer.concat([ed25519Frame, random(32)])
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({ format: 'jwk' })
}
