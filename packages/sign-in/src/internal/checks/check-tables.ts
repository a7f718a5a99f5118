import type { IdTokenCheck, LogoutCheck } from './check.ts'
import { checkAccessTokenHash } from './check-access-token-hash.ts'
import { checkAudience } from './check-audience.ts'
import { checkAuthenticationContext } from './check-authentication-context.ts'
import { checkAuthenticationTime } from './check-authentication-time.ts'
import { checkAuthorizedParty } from './check-authorized-party.ts'
import { checkCodeHash } from './check-code-hash.ts'
import { checkExpiry } from './check-expiry.ts'
import { checkIdTokenKind } from './check-id-token-kind.ts'
import { checkIdTokenSubject } from './check-id-token-subject.ts'
import { checkIssuedAt } from './check-issued-at.ts'
import { checkIssuer } from './check-issuer.ts'
import { checkLogoutAge } from './check-logout-age.ts'
import { checkLogoutEvent } from './check-logout-event.ts'
import { checkLogoutSubject } from './check-logout-subject.ts'
import { checkLogoutType } from './check-logout-type.ts'
import { checkNoNonce } from './check-no-nonce.ts'
import { checkNonce } from './check-nonce.ts'
import { checkNotBefore } from './check-not-before.ts'
import { checkTokenId } from './check-token-id.ts'

export const idTokenChecksBeforeSignature: readonly IdTokenCheck[] = [checkIdTokenKind, checkIssuer]

/** OpenID Connect Core 1.0 section 3.1.3.7, then 3.1.3.6 and 3.3.2.11. */
export const idTokenChecksAfterSignature: readonly IdTokenCheck[] = [
  checkExpiry,
  checkNotBefore,
  checkIssuedAt,
  checkIdTokenSubject,
  checkAudience,
  checkAuthorizedParty,
  checkNonce,
  checkAuthenticationContext,
  checkAuthenticationTime,
  checkAccessTokenHash,
  checkCodeHash
]

export const logoutChecksBeforeSignature: readonly LogoutCheck[] = [checkLogoutType, checkIssuer]

/** OpenID Connect Back-Channel Logout 1.0 section 2.6. */
export const logoutChecksAfterSignature: readonly LogoutCheck[] = [
  checkExpiry,
  checkNotBefore,
  checkIssuedAt,
  checkLogoutAge,
  checkAudience,
  checkLogoutSubject,
  checkLogoutEvent,
  checkNoNonce,
  checkTokenId
]
