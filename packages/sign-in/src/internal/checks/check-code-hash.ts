import { halfHash } from '../half-hash.ts'
import type { IdTokenCheck } from './check.ts'

/** OpenID Connect Core 1.0 sections 3.3.2.10 and 3.3.2.11. */
export const checkCodeHash: IdTokenCheck = ({ header, claims }, { code }) => {
  if (code === undefined) return undefined
  if (claims.c_hash === undefined) return { code: 'claim_missing', detail: 'c_hash is missing' }
  return claims.c_hash === halfHash(code, header.alg)
    ? undefined
    : { code: 'c_hash_mismatch', detail: 'c_hash is not that of the code' }
}
