import type { LogoutCheck } from './check.ts'

/** Back-Channel Logout 1.0 section 2.6: what was issued long ago is not about a session of now. */
export const checkLogoutAge: LogoutCheck = (
  { claims: { iat } },
  { now, maxAgeSeconds, clockToleranceSeconds }
) =>
  now() <= Number(iat) + maxAgeSeconds + clockToleranceSeconds
    ? undefined
    : { code: 'token_too_old', detail: 'iat is longer ago than maxAgeSeconds' }
