import { narrowedDetails } from '../../authorization-details/narrowed-details.ts'
import { isOAuthError } from '../../oauth-error.ts'
import type { Grant } from '../grant.ts'
import { issueTokens } from '../issue-tokens.ts'
import { narrowedAudience } from '../narrowed-audience.ts'
import { mayRefresh } from '../refresh-token/may-refresh.ts'
import { redeemCode } from './redeem-code.ts'

/** RFC 6749 section 4.1.3. */
export const authorizationCode: Grant = async (context, request) => {
  const { client, form, confirmation } = request
  const code = redeemCode(context, request)
  if (isOAuthError(code)) return code
  const { authorization, nonce } = code
  const audience = narrowedAudience(context, authorization, form)
  if (isOAuthError(audience)) return audience
  const details = narrowedDetails(context, client, authorization, form)
  if (isOAuthError(details)) return details
  const withRefreshToken = mayRefresh(context, client, authorization.scopes)
  const order = { client, authorization, scopes: authorization.scopes, audience, confirmation, ...details }
  return issueTokens(context, { ...order, nonce, withRefreshToken })
}
