import type { LogoutDecision } from './decisions.ts'
import { logoutChecksAfterSignature, logoutChecksBeforeSignature } from './internal/checks/check-tables.ts'
import { logoutOf } from './internal/logout-of.ts'
import { replayFault } from './internal/replay-fault.ts'
import { settleLogoutTokenOptions } from './internal/settle-options.ts'
import { verifyToken } from './internal/verify-token.ts'
import type { LogoutTokenOptions } from './options.ts'

/**
 * Verifies a logout token that the issuer sent to this app, and tells who is to be signed out.
 *
 * The token has to be typed `logout+jwt`, so that no other token passes for it. Its `jti` is noted last, once everything
 * else is right, so that no stranger fills the memory.
 *
 * It leaves to the caller: the request ({@link logoutRequest}), ending the sessions, and a limit on requests.
 *
 * @param token the member `logout_token` of the form
 * @param options see {@link LogoutTokenOptions}; `issuer` and `clientId` are required
 * @returns `{ ok: true, logout }`, or `{ ok: false, code, detail }` with a {@link LogoutFaultCode}
 * @throws TypeError naming the option and the rule, when an option is missing, unknown or out of range
 * @see OpenID Connect Back-Channel Logout 1.0 sections 2.4 and 2.6
 */
export async function verifyLogoutToken(token: string, options: LogoutTokenOptions): Promise<LogoutDecision> {
  const settings = settleLogoutTokenOptions(options)
  const verified = await verifyToken(token, settings, {
    beforeSignature: logoutChecksBeforeSignature,
    afterSignature: logoutChecksAfterSignature
  })
  if ('code' in verified) return { ok: false, ...verified }
  const replayed = await replayFault(verified.claims, settings)
  return replayed ? { ok: false, ...replayed } : { ok: true, logout: logoutOf(verified.claims) }
}
