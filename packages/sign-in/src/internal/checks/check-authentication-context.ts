import type { IdTokenCheck } from './check.ts'

/** OpenID Connect Core 1.0 section 3.1.3.7, step 12. */
export const checkAuthenticationContext: IdTokenCheck = ({ claims: { acr } }, { acrValues }) => {
  if (acrValues === undefined) return undefined
  if (acr === undefined) return { code: 'claim_missing', detail: 'acr is missing' }
  return typeof acr === 'string' && acrValues.has(acr)
    ? undefined
    : { code: 'acr_mismatch', detail: 'acr is none of acrValues' }
}
