import type { IdTokenDecision } from './decisions.ts'
import type { IdTokenClaims } from './id-token-claims.ts'
import { idTokenChecksAfterSignature, idTokenChecksBeforeSignature } from './internal/checks/check-tables.ts'
import { settleIdTokenOptions } from './internal/settle-options.ts'
import { verifyToken } from './internal/verify-token.ts'
import type { IdTokenOptions } from './options.ts'

/**
 * Tells whether an ID token proves a sign-in at this app.
 *
 * Judged in this order: text, kind, issuer; algorithm, key, signature; times, subject, audience, authorized party,
 * nonce, authentication context, time of authentication, hashes of access token and code. An access token of the same
 * issuer is no proof, whatever its audience.
 *
 * It leaves to the caller: `state` and `code_verifier`, that a nonce is used once, and sessions. A user is `iss` and
 * `sub` together, never an e-mail address.
 *
 * @param token the ID token as the token endpoint or the authorization response gave it
 * @param options see {@link IdTokenOptions}; `issuer` and `clientId` are required, `nonce` if one was sent
 * @returns `{ ok: true, claims }`, or `{ ok: false, code, detail }` with an {@link IdTokenFaultCode}
 * @throws TypeError naming the option and the rule, when an option is missing, unknown or out of range
 * @see OpenID Connect Core 1.0 sections 2, 3.1.3.6, 3.1.3.7 and 3.3.2.11; RFC 8725 section 3
 */
export async function checkIdToken(token: string, options: IdTokenOptions): Promise<IdTokenDecision> {
  const settings = settleIdTokenOptions(options)
  const verified = await verifyToken(token, settings, {
    beforeSignature: idTokenChecksBeforeSignature,
    afterSignature: idTokenChecksAfterSignature
  })
  // The checks of issuer, subject, audience and times have made the claims what the type says.
  return 'code' in verified
    ? { ok: false, ...verified }
    : { ok: true, claims: verified.claims as IdTokenClaims }
}
