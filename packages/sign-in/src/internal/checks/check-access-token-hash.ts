import { halfHash } from '../half-hash.ts'
import type { IdTokenCheck } from './check.ts'

/** OpenID Connect Core 1.0 section 3.1.3.6. */
export const checkAccessTokenHash: IdTokenCheck = ({ header, claims }, { accessToken }) => {
  if (accessToken === undefined) return undefined
  if (claims.at_hash === undefined) return { code: 'claim_missing', detail: 'at_hash is missing' }
  return claims.at_hash === halfHash(accessToken, header.alg)
    ? undefined
    : { code: 'at_hash_mismatch', detail: 'at_hash is not that of the access token' }
}
