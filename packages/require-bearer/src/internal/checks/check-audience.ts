import type { SignedToken } from '../token.ts'
import type { Check } from './check.ts'

/**
 * RFC 7519 section 4.1.3 and RFC 8725 section 3.9. A token without any audience is only acceptable where a list of
 * clients stands in for it, which checkClient enforces.
 */
export const checkAudience: Check<SignedToken> = ({ claims: { aud }, trusted: { audiences, clients } }) => {
  const names: readonly unknown[] = Array.isArray(aud) ? aud : [aud]
  if (clients !== undefined && (aud === undefined || names.length === 0)) return undefined
  if (aud === undefined) return { code: 'claim_missing', detail: 'aud is missing; see the clients option' }
  if (!names.every(name => typeof name === 'string'))
    return { code: 'claim_invalid', detail: 'aud is not text' }
  return names.some(name => audiences.has(name))
    ? undefined
    : { code: 'audience_mismatch', detail: 'aud does not hold the configured audience' }
}
