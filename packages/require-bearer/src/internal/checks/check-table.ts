import type { SignedToken } from '../token.ts'
import type { Check } from './check.ts'
import { checkAudience } from './check-audience.ts'
import { checkClient } from './check-client.ts'
import { checkConfirmation } from './check-confirmation.ts'
import { checkExpiry } from './check-expiry.ts'
import { checkIssuedAt } from './check-issued-at.ts'
import { checkIssuer } from './check-issuer.ts'
import { checkKind } from './check-kind.ts'
import { checkNotBefore } from './check-not-before.ts'
import { checkProfile } from './check-profile.ts'
import { checkSubject } from './check-subject.ts'
import { checkUnambiguous } from './check-unambiguous.ts'

/** What is said before anything about the signature: nothing here makes a request. */
export const checksBeforeSignature: readonly Check[] = [checkKind, checkIssuer, checkUnambiguous]

/** What is judged once the signature has shown the claims to be the issuer's. */
export const checksAfterSignature: readonly Check<SignedToken>[] = [
  checkExpiry,
  checkNotBefore,
  checkIssuedAt,
  checkSubject,
  checkProfile,
  checkAudience,
  checkClient,
  checkConfirmation
]
