import type { LogoutCheck } from './check.ts'

/** Back-Channel Logout 1.0 section 2.6, step 6. */
export const checkNoNonce: LogoutCheck = ({ claims }) =>
  Object.hasOwn(claims, 'nonce')
    ? { code: 'nonce_present', detail: 'nonce is there, which a logout token must not have' }
    : undefined
