import type { IdTokenCheck } from './check.ts'

/** OpenID Connect Core 1.0 section 2: `sub` names the user. */
export const checkIdTokenSubject: IdTokenCheck = ({ claims: { sub } }) => {
  if (sub === undefined) return { code: 'claim_missing', detail: 'sub is missing' }
  return typeof sub === 'string' && sub !== ''
    ? undefined
    : { code: 'claim_invalid', detail: 'sub is not a non-empty text' }
}
