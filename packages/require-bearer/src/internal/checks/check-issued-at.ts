import type { Check } from './check.ts'
import { numericDate } from '@jeton/gate'

/** RFC 7519 section 4.1.6: a number; a token from the future, or one that expired before it was issued, is refused. */
export const checkIssuedAt: Check = ({ claims }, { now, clockToleranceSeconds }) => {
  if (claims.iat === undefined) return undefined
  const issued = numericDate(claims.iat)
  if (issued === undefined) return { code: 'claim_invalid', detail: 'iat is not a time in seconds' }
  if (now() < issued - clockToleranceSeconds)
    return { code: 'token_not_yet_valid', detail: 'iat is in the future' }
  return typeof claims.exp === 'number' && claims.exp < issued
    ? { code: 'claim_invalid', detail: 'exp is before iat' }
    : undefined
}
