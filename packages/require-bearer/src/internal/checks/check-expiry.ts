import type { Check } from './check.ts'
import { numericDate } from '@jeton/gate'

/** RFC 7519 section 4.1.4: the token is dead on or after `exp`. RFC 9068 section 2.2 requires it. */
export const checkExpiry: Check = ({ claims }, { now, clockToleranceSeconds }) => {
  if (claims.exp === undefined) return { code: 'claim_missing', detail: 'exp is missing' }
  const expiry = numericDate(claims.exp)
  if (expiry === undefined) return { code: 'claim_invalid', detail: 'exp is not a time in seconds' }
  return now() < expiry + clockToleranceSeconds
    ? undefined
    : { code: 'token_expired', detail: 'exp is in the past' }
}
