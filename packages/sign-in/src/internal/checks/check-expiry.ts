import { numericDate } from '@jeton/gate'
import type { CommonCheck } from './check.ts'

/** OpenID Connect Core 1.0 section 3.1.3.7, step 9: the current time is before `exp`. */
export const checkExpiry: CommonCheck = ({ claims: { exp } }, { now, clockToleranceSeconds }) => {
  if (exp === undefined) return { code: 'claim_missing', detail: 'exp is missing' }
  const expiry = numericDate(exp)
  if (expiry === undefined) return { code: 'claim_invalid', detail: 'exp is not a time in seconds' }
  return now() < expiry + clockToleranceSeconds
    ? undefined
    : { code: 'token_expired', detail: 'exp is in the past' }
}
