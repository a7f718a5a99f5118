import type { Rule } from '../rule.ts'
import { findVendorTypes } from '../vendor-types.ts'

// One claim that names another kind outweighs any number that name an access token.
export const vendorTypeClaim: Rule = {
  id: 'R3',
  source: 'RFC 8725 section 3.12',
  judge(token) {
    return findVendorTypes(token).filter(({ kind }) => kind !== 'access_token')
  }
}
