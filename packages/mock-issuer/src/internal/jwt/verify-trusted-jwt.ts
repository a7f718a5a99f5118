import { type JWTPayload, decodeJwt } from 'jose'
import type { IssuerContext } from '../context.ts'
import { fetchKeys } from '../remote/fetch-keys.ts'
import { type JwtFault, jwtFault } from './jwt-fault.ts'
import { verifyJwt } from './verify-jwt.ts'

/** The claims of a JWT of a trusted issuer. Audience and times are left to the caller. */
export async function verifyTrustedJwt(
  context: IssuerContext,
  text: string,
  types: readonly string[]
): Promise<JWTPayload | JwtFault> {
  const issuer = issuerOf(text)
  const trusted = context.settings.trustedIssuers.find(candidate => candidate.issuer === issuer)
  if (!trusted) return jwtFault(`iss ${String(issuer)} is not trusted`)
  const { jwks, jwksUri = '' } = trusted
  return verifyJwt(text, jwks?.keys ?? (await fetchKeys(context, jwksUri)), { types })
}

function issuerOf(text: string): string | undefined {
  try {
    return decodeJwt(text).iss
  } catch {
    return undefined
  }
}
