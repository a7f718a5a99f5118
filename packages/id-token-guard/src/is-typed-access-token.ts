import { headerTypeOf } from './internal/media-type.ts'
import type { JsonObject } from '@jeton/gate'

/**
 * Tells whether a header carries the type of RFC 9068, `at+jwt`, with or without `application/` and in any case.
 *
 * For verifiers that accept typed tokens only. The claims which RFC 9068 requires are left to the verifier.
 *
 * @param header The header of a parsed token.
 * @returns `false` also for an absent type and for one that is not a string.
 *
 * Never throws.
 *
 * @see RFC 9068 section 2.1 and section 4; RFC 7515 section 4.1.9
 */
export function isTypedAccessToken(header: JsonObject): boolean {
  return headerTypeOf(header) === 'at+jwt'
}
