import { checkIdToken } from './check-id-token.ts'
import type { IdTokenClaims } from './id-token-claims.ts'
import { IdTokenError } from './id-token-error.ts'
import type { IdTokenOptions } from './options.ts'

/**
 * Verifies that an ID token proves a sign-in at this app, and returns its claims. {@link checkIdToken} does the same
 * without throwing, and says what it leaves to the caller.
 *
 * @param token the ID token as the token endpoint or the authorization response gave it
 * @param options see {@link IdTokenOptions}; `issuer` and `clientId` are required, `nonce` if one was sent
 * @returns the claims
 * @throws IdTokenError with one of these codes: `token_malformed`, `token_encrypted`; `access_token_presented`,
 *   `logout_token_presented`, `token_type_refused`; `issuer_mismatch`; `algorithm_not_allowed`,
 *   `critical_extension_unknown`, `key_unknown`, `dependency_unavailable`, `signature_invalid`; `token_expired`,
 *   `token_not_yet_valid`, `claim_missing`, `claim_invalid`; `audience_mismatch`, `audience_untrusted`,
 *   `authorized_party_mismatch`; `nonce_mismatch`; `acr_mismatch`; `authentication_too_old`; `at_hash_mismatch`,
 *   `c_hash_mismatch`
 * @throws TypeError naming the option and the rule, when an option is missing, unknown or out of range
 * @see OpenID Connect Core 1.0 section 3.1.3.7
 */
export async function assertIdToken(token: string, options: IdTokenOptions): Promise<IdTokenClaims> {
  const decision = await checkIdToken(token, options)
  if (decision.ok) return decision.claims
  throw new IdTokenError(decision)
}
