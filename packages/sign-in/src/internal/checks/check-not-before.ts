import { numericDate } from '@jeton/gate'
import type { CommonCheck } from './check.ts'

/** RFC 7519 section 4.1.5. */
export const checkNotBefore: CommonCheck = ({ claims: { nbf } }, { now, clockToleranceSeconds }) => {
  if (nbf === undefined) return undefined
  const start = numericDate(nbf)
  if (start === undefined) return { code: 'claim_invalid', detail: 'nbf is not a time in seconds' }
  return now() >= start - clockToleranceSeconds
    ? undefined
    : { code: 'token_not_yet_valid', detail: 'nbf is in the future' }
}
