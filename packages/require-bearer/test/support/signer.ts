import { requireBearer } from '@jeton/require-bearer'
import {
  CompactSign,
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  type GenerateKeyPairResult,
  type JWK
} from 'jose'
import type { BearerGate } from './judge.ts'
import { audience, type GuardOptions, now } from './trusted-issuer.ts'

export const issuer = 'https://issuer.test'

export const accessClaims: Readonly<Record<string, unknown>> = {
  iss: issuer,
  sub: 'user-1',
  aud: audience,
  client_id: 'client-1',
  iat: now,
  exp: now + 3600,
  jti: 'jti-1'
}

/** Signs tokens with a key of its own, for what no issuer would send. */
export interface Signer {
  readonly alg: string
  readonly privateKey: CryptoKey
  readonly publicKey: CryptoKey
  /** The public key alone: no kid, no alg, no use. */
  readonly jwk: JWK
  /** Signs claims on top of the usual ones, with header members besides `alg` and `typ`. */
  readonly sign: (
    claims?: Readonly<Record<string, unknown>>,
    header?: Readonly<Record<string, unknown>>
  ) => Promise<string>
  /** Signs a text that no serializer would write. */
  readonly signText: (payload: string) => Promise<string>
}

const pairs = new Map<string, Promise<GenerateKeyPairResult>>()

/** Makes a signer; without `fresh` all signers of an algorithm share one key, because RSA keys take time. */
export async function createSigner(alg: string, { fresh = false } = {}): Promise<Signer> {
  const pair = (fresh ? undefined : pairs.get(alg)) ?? generateKeyPair(alg, { extractable: true })
  if (!fresh) pairs.set(alg, pair)
  const { privateKey, publicKey } = await pair
  const sign = (payload: string, header: Readonly<Record<string, unknown>>): Promise<string> =>
    new CompactSign(new TextEncoder().encode(payload))
      .setProtectedHeader({ typ: 'at+jwt', ...header, alg })
      .sign(privateKey)
  return {
    alg,
    privateKey,
    publicKey,
    jwk: await exportJWK(publicKey),
    sign: (claims = {}, header = {}) => sign(JSON.stringify({ ...accessClaims, ...claims }), header),
    signText: payload => sign(payload, {})
  }
}

/** Makes a guard with configured keys, which therefore never makes a request. */
export function guardWith(jwks: NonNullable<GuardOptions['jwks']>, options: GuardOptions = {}): BearerGate {
  return requireBearer({
    issuer,
    audience,
    jwks,
    clock: () => now * 1000,
    fetch: url => Promise.reject(new Error(`nothing is fetched here: ${url}`)),
    ...options
  })
}

/** Encodes header and claims with a signature that is none. */
export function unsignedToken(header: object, claims: object = accessClaims, signature = 'AAAA'): string {
  return `${encodePart(header)}.${encodePart(claims)}.${signature}`
}

function encodePart(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
