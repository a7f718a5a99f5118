import type { MetadataCheck } from '../metadata-check.ts'
import { grantsAndResponses } from './grants-and-responses.ts'
import { keys } from './keys.ts'
import { memberTypes } from './member-types.ts'
import { otherUris } from './other-uris.ts'
import { redirectUris } from './redirect-uris.ts'
import { unsupportedMembers } from './unsupported-members.ts'

/** In this order; the first error is the answer. */
export const metadataChecks: readonly MetadataCheck[] = [
  memberTypes,
  redirectUris,
  otherUris,
  keys,
  grantsAndResponses,
  unsupportedMembers
]
