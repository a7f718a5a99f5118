import { type JWK, type JWTPayload, SignJWT, UnsecuredJWT, base64url, exportJWK, generateKeyPair } from 'jose'
import type { JwtTemplate } from './step.ts'
import { type Memory, fill } from './templates.ts'

type KeyName = Exclude<JwtTemplate['key'], 'none'>

interface NamedKey {
  readonly privateKey: Awaited<ReturnType<typeof generateKeyPair>>['privateKey']
  readonly publicJwk: JWK
}

/** The keys of clients, and one nobody has registered. */
export type Keys = Readonly<Record<KeyName, NamedKey>>

export async function createKeys(): Promise<Keys> {
  const [pkj, stranger, first, second] = await Promise.all([create(), create(), create(), create()])
  return { pkj, stranger, 'dpop-1': first, 'dpop-2': second }
}

async function create(): Promise<NamedKey> {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  return { privateKey, publicJwk: { ...(await exportJWK(publicKey)), alg: 'ES256' } }
}

/** Makes the JWT a step describes. A header member `jwk` of `own` is the public key itself. */
export async function sign(
  keys: Keys,
  memory: Memory,
  { key, header, claims }: JwtTemplate
): Promise<string> {
  const payload = fill(memory, claims) as JWTPayload
  if (key === 'none') return unsecured(fill(memory, header) as object, payload)
  const { privateKey, publicJwk } = keys[key]
  const { jwk, ...rest } = fill(memory, header) as { readonly jwk?: unknown }
  const { kty, crv, x, y } = publicJwk
  const own = jwk === 'own' ? { jwk: { kty, crv, x, y } } : {}
  return new SignJWT(payload).setProtectedHeader({ alg: 'ES256', ...rest, ...own } as never).sign(privateKey)
}

function unsecured(header: object, payload: JWTPayload): string {
  const [, body = ''] = new UnsecuredJWT(payload).encode().split('.')
  return `${base64url.encode(JSON.stringify({ alg: 'none', ...header }))}.${body}.`
}
