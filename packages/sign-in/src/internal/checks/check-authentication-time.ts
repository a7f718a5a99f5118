import { numericDate } from '@jeton/gate'
import type { IdTokenCheck } from './check.ts'

/** OpenID Connect Core 1.0 section 3.1.3.7, step 13. */
export const checkAuthenticationTime: IdTokenCheck = (
  { claims: { auth_time: authTime } },
  { maxAgeSeconds, now, clockToleranceSeconds }
) => {
  if (authTime === undefined) {
    return maxAgeSeconds === undefined
      ? undefined
      : { code: 'claim_missing', detail: 'auth_time is missing, which maxAgeSeconds needs' }
  }
  const time = numericDate(authTime)
  if (time === undefined) return { code: 'claim_invalid', detail: 'auth_time is not a time in seconds' }
  if (now() < time - clockToleranceSeconds)
    return { code: 'claim_invalid', detail: 'auth_time is in the future' }
  return maxAgeSeconds === undefined || now() <= time + maxAgeSeconds + clockToleranceSeconds
    ? undefined
    : { code: 'authentication_too_old', detail: 'auth_time is longer ago than maxAgeSeconds' }
}
