import type { LogoutCheck } from './check.ts'

/** Back-Channel Logout 1.0 section 2.6, step 4: `sub`, `sid` or both. */
export const checkLogoutSubject: LogoutCheck = ({ claims: { sub, sid } }) => {
  const names = [sub, sid].filter(name => name !== undefined)
  if (names.length === 0) return { code: 'claim_missing', detail: 'sub and sid are missing' }
  return names.every(name => typeof name === 'string' && name !== '')
    ? undefined
    : { code: 'claim_invalid', detail: 'sub or sid is not a non-empty text' }
}
