import { isTypedAccessToken } from '../../is-typed-access-token.ts'
import type { Rule } from '../rule.ts'
import { findVendorTypes } from '../vendor-types.ts'

// What calls itself an access token in a way that no other kind can may carry nonce, acr, amr or sid.
export const typedOrMarked: Rule = {
  id: 'R5',
  source: 'RFC 9068 section 2.1',
  judge(token) {
    if (isTypedAccessToken(token.header)) return [{ kind: 'access_token', member: 'typ' }]
    return findVendorTypes(token).filter(({ kind }) => kind === 'access_token')
  }
}
