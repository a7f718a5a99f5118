import { oauthError } from '../../oauth-error.ts'
import type { CodeCheck } from './code-check.ts'

/**
 * A second redemption that is right in everything else shows that the code leaked: what was issued
 * from it ends (OAuth 2.1 section 7.5.2). It stands behind the checks a thief would fail.
 */
export const checkReplay: CodeCheck = (_, { redeemed, authorization }) => {
  if (!redeemed) return undefined
  authorization.revoked = true
  return oauthError('invalid_grant', 'the code was used before; its tokens are revoked')
}
