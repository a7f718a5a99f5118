import type { LogoutCheck } from './check.ts'

/** Back-Channel Logout 1.0 section 2.4, RFC 8725 section 3.11: explicitly typed, so that nothing else passes for it. */
export const checkLogoutType: LogoutCheck = ({ header: { typ } }) =>
  typeof typ === 'string' && /^(?:application\/)?logout\+jwt$/i.test(typ)
    ? undefined
    : { code: 'token_type_refused', detail: 'typ is not logout+jwt' }
