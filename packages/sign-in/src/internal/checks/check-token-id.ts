import type { LogoutCheck } from './check.ts'

/** Back-Channel Logout 1.0 section 2.4: `jti` is required. */
export const checkTokenId: LogoutCheck = ({ claims: { jti } }) => {
  if (jti === undefined) return { code: 'claim_missing', detail: 'jti is missing' }
  return typeof jti === 'string' && jti !== ''
    ? undefined
    : { code: 'claim_invalid', detail: 'jti is not a non-empty text' }
}
