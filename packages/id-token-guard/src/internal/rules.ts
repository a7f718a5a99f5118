import type { Rule } from './rule.ts'
import { accessEvidence } from './rules/access-evidence.ts'
import { embeddedKey } from './rules/embedded-key.ts'
import { headerType } from './rules/header-type.ts'
import { idTokenEvidence } from './rules/id-token-evidence.ts'
import { otherKinds } from './rules/other-kinds.ts'
import { typedOrMarked } from './rules/typed-or-marked.ts'
import { vendorTypeClaim } from './rules/vendor-type-claim.ts'

/** The order is the procedure: the first rule that finds something decides, and the last always does. */
export const rules: readonly Rule[] = [
  headerType,
  embeddedKey,
  vendorTypeClaim,
  otherKinds,
  typedOrMarked,
  idTokenEvidence,
  accessEvidence
]
