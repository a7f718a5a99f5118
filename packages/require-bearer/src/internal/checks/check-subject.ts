import type { Check } from './check.ts'

/** RFC 7519 section 4.1.2: `sub` is text. A token without one is a client's own; RFC 9068 tokens always have one. */
export const checkSubject: Check = ({ claims: { sub } }) =>
  sub === undefined || (typeof sub === 'string' && sub !== '')
    ? undefined
    : { code: 'claim_invalid', detail: 'sub is not a non-empty text' }
