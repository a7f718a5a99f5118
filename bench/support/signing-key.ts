import { generateKeyPairSync, type JsonWebKey, type KeyObject, sign } from 'node:crypto'

/** The signature algorithms that are measured. */
export type Algorithm = 'RS256' | 'ES256' | 'EdDSA'

/** A key pair of an issuer, and how it signs. */
export interface SigningKey {
  readonly algorithm: Algorithm
  readonly publicKey: KeyObject
  /** The public key as a member of a key set. */
  readonly jwk: JsonWebKey & { readonly kty: string; readonly kid: string }
  sign(header: object, claims: object): string
}

const pairs = {
  RS256: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ES256: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  EdDSA: () => generateKeyPairSync('ed25519')
} satisfies Record<Algorithm, () => unknown>

/** Generates a key pair. */
export function signingKey(algorithm: Algorithm): SigningKey {
  const { publicKey, privateKey } = pairs[algorithm]()
  const kid = `key-${algorithm}`
  const digest = algorithm === 'EdDSA' ? null : 'sha256'
  return {
    algorithm,
    publicKey,
    jwk: { ...publicKey.export({ format: 'jwk' }), kty: ktys[algorithm], kid, alg: algorithm, use: 'sig' },
    sign(header, claims) {
      const input = [{ alg: algorithm, kid, ...header }, claims].map(encode).join('.')
      const signature = sign(digest, Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' })
      return `${input}.${signature.toString('base64url')}`
    }
  }
}

const ktys: Readonly<Record<Algorithm, string>> = { RS256: 'RSA', ES256: 'EC', EdDSA: 'OKP' }

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
