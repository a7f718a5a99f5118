import { type CryptoKey, type JWK, calculateJwkThumbprint, importJWK } from 'jose'

/** A key a client signs with. */
export interface ClientKey {
  readonly algorithm: string
  readonly kid: string
  readonly privateKey: CryptoKey
  readonly publicKey: CryptoKey
  /** The public members, nothing else. */
  readonly publicJwk: Readonly<JWK>
}

/** By `crv`, else by `kty`; a member `alg` wins. */
const algorithms = new Map([
  ['P-256', 'ES256'],
  ['P-384', 'ES384'],
  ['P-521', 'ES512'],
  ['Ed25519', 'EdDSA'],
  ['RSA', 'RS256']
])

const publicMembers = ['kty', 'crv', 'x', 'y', 'n', 'e']

/** Reads a private JWK, or throws a TypeError that names `option`. */
export async function readClientKey(option: string, jwk: JWK): Promise<ClientKey> {
  const algorithm = jwk.alg ?? algorithms.get(jwk.crv ?? jwk.kty ?? '')
  if (algorithm === undefined || typeof jwk.d !== 'string') throw new TypeError(`${option} ${rule}`)
  const publicJwk = Object.fromEntries(Object.entries(jwk).filter(([name]) => publicMembers.includes(name)))
  try {
    return {
      algorithm,
      kid: jwk.kid ?? (await calculateJwkThumbprint(publicJwk)),
      privateKey: await importAsymmetric(jwk, algorithm),
      publicKey: await importAsymmetric(publicJwk, algorithm),
      publicJwk
    }
  } catch (cause) {
    throw new TypeError(`${option} ${rule}`, { cause })
  }
}

const rule = 'must be a private JWK: EC, RSA or Ed25519'

async function importAsymmetric(jwk: JWK, algorithm: string): Promise<CryptoKey> {
  const key = await importJWK({ ...jwk, ext: true }, algorithm)
  if (key instanceof Uint8Array) throw new TypeError(rule)
  return key
}
