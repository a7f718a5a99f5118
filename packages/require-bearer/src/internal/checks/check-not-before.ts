import type { Check } from './check.ts'
import { numericDate } from '@jeton/gate'

/** RFC 7519 section 4.1.5. */
export const checkNotBefore: Check = ({ claims }, { now, clockToleranceSeconds }) => {
  if (claims.nbf === undefined) return undefined
  const start = numericDate(claims.nbf)
  if (start === undefined) return { code: 'claim_invalid', detail: 'nbf is not a time in seconds' }
  return now() >= start - clockToleranceSeconds
    ? undefined
    : { code: 'token_not_yet_valid', detail: 'nbf is in the future' }
}
