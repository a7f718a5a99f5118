import { refusalFor } from '@jeton/id-token-guard'
import type { Check } from './check.ts'

/** RFC 8725 section 3.12: a JWT of one kind must not pass as another. What is merely unclear waits for the issuer check. */
export const checkKind: Check = ({ classification }) =>
  classification.kind === 'ambiguous' ? undefined : refusalFor(classification)
