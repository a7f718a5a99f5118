import { type AccessTokenAuth, type CredentialGate, type JsonObject, problemDocument } from '@jeton/gate'
import { type Refusal, refusalHeaders } from '@jeton/gate'
import { requireBearer } from '@jeton/require-bearer'
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

export const issuer = 'https://issuer.test'
export const audience = 'https://api.test'
export const now = 1_800_000_000

export const claims: JsonObject = {
  iss: issuer,
  sub: 'user-1',
  aud: audience,
  client_id: 'client-1',
  iat: now,
  exp: now + 3600,
  jti: 'jti-1'
}

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const ownKey: KeyObject = createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' }))
export const strangersKey: KeyObject = generateKeyPairSync('ed25519').privateKey

export const guard: CredentialGate<AccessTokenAuth> = requireBearer({
  issuer,
  audience,
  jwks: {
    keys: [
      {
        ...createPublicKey(publicKey.export({ format: 'pem', type: 'spki' })).export({ format: 'jwk' }),
        kid: 'k1'
      }
    ]
  },
  clock: () => now * 1000,
  readFrom: { query: true },
  fetch: url => Promise.reject(new Error(`nothing is fetched here: ${url}`))
})

const encode = (text: string): string => Buffer.from(text).toString('base64url')

/** Signs whatever it is given, without a library that would object. */
export function signText(header: string, payload: string, key: KeyObject = ownKey): string {
  const input = `${encode(header)}.${encode(payload)}`
  return `${input}.${sign(null, Buffer.from(input), key).toString('base64url')}`
}

export function signToken(payload: object, header: object = {}, key: KeyObject = ownKey): string {
  return signText(
    JSON.stringify({ alg: 'EdDSA', typ: 'at+jwt', kid: 'k1', ...header }),
    JSON.stringify(payload),
    key
  )
}

const shortest = 12

/** The parts of 12 characters that a refusal shares with a text: in its private half, its body and its headers. */
export function partsTold(text: string, refusal: Refusal): readonly string[] {
  const told = JSON.stringify([refusal, problemDocument(refusal), refusalHeaders(refusal)])
  const known = new Set(partsOf(told))
  return partsOf(text).filter(part => known.has(part))
}

function partsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - shortest + 1) }, (_, at) =>
    text.slice(at, at + shortest)
  )
}
