import { type JWTVerifyOptions, type JWTVerifyResult, createRemoteJWKSet, customFetch, jwtVerify } from 'jose'
import type { MockIssuer } from '@jeton/mock-issuer'

export const audience = 'https://api.test'

/** Verifies with jose over the key set the issuer publishes, at the issuer's time. */
export async function verify(
  issuer: MockIssuer,
  token: string,
  options: JWTVerifyOptions = {}
): Promise<JWTVerifyResult> {
  const keys = createRemoteJWKSet(new URL(`${issuer.url}/jwks`), { [customFetch]: issuer.fetch })
  return jwtVerify(token, keys, { issuer: issuer.url, currentDate: new Date(issuer.clock.now()), ...options })
}

/** The options of a careful resource server (RFC 9068 section 4). */
export const careful: JWTVerifyOptions = {
  audience,
  typ: 'at+jwt',
  algorithms: ['ES256'],
  requiredClaims: ['exp', 'iat', 'sub', 'jti', 'client_id']
}
