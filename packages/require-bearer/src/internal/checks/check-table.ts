import type { Check } from './check.ts'
import { checkAlgorithm } from './check-algorithm.ts'
import { checkAudience } from './check-audience.ts'
import { checkClient } from './check-client.ts'
import { checkConfirmation } from './check-confirmation.ts'
import { checkCritical } from './check-critical.ts'
import { checkExpiry } from './check-expiry.ts'
import { checkIssuedAt } from './check-issued-at.ts'
import { checkIssuer } from './check-issuer.ts'
import { checkKeyId } from './check-key-id.ts'
import { checkKind } from './check-kind.ts'
import { checkNotBefore } from './check-not-before.ts'
import { checkProfile } from './check-profile.ts'
import { checkSubject } from './check-subject.ts'
import { checkUnambiguous } from './check-unambiguous.ts'

/** What can be said before any key is looked up: nothing here makes a request or costs a signature. */
export const checksBeforeSignature: readonly Check[] = [
  checkKind,
  checkIssuer,
  checkUnambiguous,
  checkAlgorithm,
  checkCritical,
  checkKeyId
]

/** What is judged once the signature has shown the claims to be the issuer's. */
export const checksAfterSignature: readonly Check[] = [
  checkExpiry,
  checkNotBefore,
  checkIssuedAt,
  checkSubject,
  checkProfile,
  checkAudience,
  checkClient,
  checkConfirmation
]
