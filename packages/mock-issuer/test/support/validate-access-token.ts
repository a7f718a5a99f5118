import type { MockIssuer } from '@jeton/mock-issuer'
import * as oauth from 'oauth4webapi'
import { audience } from './verify.ts'

/** The resource server of oauth4webapi, at the issuer's time. Rejects if it refuses the request. */
export async function validateAccessToken(
  issuer: MockIssuer,
  request: Request
): Promise<oauth.JWTAccessTokenClaims> {
  const server = { issuer: issuer.url, jwks_uri: `${issuer.url}/jwks` }
  return oauth.validateJwtAccessToken(server, request, audience, {
    requireDPoP: true,
    [oauth.customFetch]: issuer.fetch,
    [oauth.clockSkew]: Math.round((issuer.clock.now() - Date.now()) / 1000),
    [oauth.allowInsecureRequests]: true
  })
}
