import { numericDate } from '@jeton/gate'
import type { CommonCheck } from './check.ts'

/** OpenID Connect Core 1.0 section 2, Back-Channel Logout 1.0 section 2.4: `iat` is required, and not in the future. */
export const checkIssuedAt: CommonCheck = ({ claims: { iat, exp } }, { now, clockToleranceSeconds }) => {
  if (iat === undefined) return { code: 'claim_missing', detail: 'iat is missing' }
  const issued = numericDate(iat)
  if (issued === undefined) return { code: 'claim_invalid', detail: 'iat is not a time in seconds' }
  if (now() < issued - clockToleranceSeconds)
    return { code: 'token_not_yet_valid', detail: 'iat is in the future' }
  return Number(exp) < issued ? { code: 'claim_invalid', detail: 'exp is before iat' } : undefined
}
