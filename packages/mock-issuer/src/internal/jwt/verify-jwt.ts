import {
  type JWK,
  type JWTPayload,
  type ProtectedHeaderParameters,
  compactVerify,
  decodeJwt,
  decodeProtectedHeader,
  importJWK
} from 'jose'
import { asymmetricAlgorithms } from './asymmetric-algorithms.ts'
import { type JwtFault, jwtFault } from './jwt-fault.ts'

/** What the header of a JWT has to say. */
export interface JwtRules {
  /** Lower-case values of `typ`, without `application/`; `''` is for none at all. */
  readonly types: readonly string[]
  /** The registered algorithm. Default: any asymmetric one. */
  readonly algorithm?: string | undefined
}

/** Characters. */
const longest = 65_536

/** The claims of a JWT signed with one of the keys. What the claims say is left to the caller. */
export async function verifyJwt(
  text: string,
  keys: readonly JWK[],
  rules: JwtRules
): Promise<JWTPayload | JwtFault> {
  const header = readHeader(text)
  if (header === undefined) return jwtFault('it is not a signed JWT')
  const fault = headerFault(header, rules)
  if (fault !== undefined) return jwtFault(fault)
  const candidates = keys.filter(key => fits(key, header))
  if (candidates.length === 0)
    return jwtFault(`no registered key fits kid ${header.kid ?? 'none'} and alg ${header.alg ?? 'none'}`)
  const results = await Promise.all(candidates.map(key => isSignedBy(text, key, header.alg ?? '')))
  return results.includes(true) ? decodeJwt(text) : jwtFault('the signature is wrong')
}

function readHeader(text: string): ProtectedHeaderParameters | undefined {
  if (text.length > longest) return undefined
  try {
    decodeJwt(text)
    return decodeProtectedHeader(text)
  } catch {
    return undefined
  }
}

function headerFault(
  { alg = '', typ = '' }: ProtectedHeaderParameters,
  { types, algorithm }: JwtRules
): string | undefined {
  if (!asymmetricAlgorithms.includes(alg)) return `alg ${alg} is not allowed`
  if (algorithm !== undefined && alg !== algorithm) return `alg is ${alg}, registered is ${algorithm}`
  const type = typ.toLowerCase().replace(/^application\//, '')
  return types.includes(type) ? undefined : `typ is ${typ === '' ? 'missing' : typ}`
}

function fits(key: JWK, { kid, alg }: ProtectedHeaderParameters): boolean {
  if (kid !== undefined && key.kid !== undefined && key.kid !== kid) return false
  return (key.use ?? 'sig') === 'sig' && (key.alg ?? alg) === alg && key.kty !== 'oct'
}

async function isSignedBy(text: string, jwk: JWK, algorithm: string): Promise<boolean> {
  try {
    await compactVerify(text, await importJWK(jwk, algorithm), { algorithms: [algorithm] })
    return true
  } catch {
    return false
  }
}
