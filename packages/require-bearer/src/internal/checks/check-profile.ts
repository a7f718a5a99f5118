import type { JsonValue } from '@jeton/gate'
import { isTypedAccessToken } from '@jeton/id-token-guard'
import type { SignedToken } from '../token.ts'
import type { Check } from './check.ts'

const required = ['iss', 'exp', 'aud', 'sub', 'client_id', 'iat', 'jti']

/** RFC 9068 sections 2.2 and 4, where the strict profile was asked for. */
export const checkProfile: Check<SignedToken> = ({ header, claims, trusted }) => {
  if (trusted.tokenType !== 'at+jwt') return undefined
  if (!isTypedAccessToken(header)) return { code: 'token_type_refused', detail: 'typ is not at+jwt' }
  const missing = required.find(name => isMissing(claims[name]))
  if (missing !== undefined) return { code: 'claim_missing', detail: `${missing} is missing (RFC 9068)` }
  const illTyped = ['client_id', 'jti'].find(name => typeof claims[name] !== 'string' || claims[name] === '')
  return illTyped === undefined
    ? undefined
    : { code: 'claim_invalid', detail: `${illTyped} is not a non-empty text` }
}

// An aud that is there and empty names no audience.
function isMissing(value: JsonValue | undefined): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0)
}
