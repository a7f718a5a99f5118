import type { Handler, IssuerContext } from '../context.ts'
import { bearerError } from '../http/bearer-error.ts'
import type { PresentedToken } from '../http/presented-token.ts'
import { tokenError } from '../http/token-error.ts'
import { isOAuthError, oauthError } from '../oauth-error.ts'
import { checkBinding } from '../tokens/check-binding.ts'
import { presentedToken } from '../userinfo/presented-token.ts'
import { scopesOf } from '../userinfo/scopes-of.ts'
import { userinfoResponse } from '../userinfo/userinfo-response.ts'

/** OpenID Connect Core 1.0 section 5.3. */
export const userinfo: Handler = async (context, request) => {
  const presented = await presentedToken(request)
  if (presented === undefined) {
    // RFC 6750 section 3.1: no error code for a request without a token.
    return bearerError(context, oauthError('invalid_token', 'there is no access token', 401), {})
  }
  return isOAuthError(presented) ? bearerError(context, presented) : answer(context, request, presented)
}

async function answer(
  context: IssuerContext,
  request: Request,
  presented: PresentedToken
): Promise<Response> {
  const token = context.state.accessTokens.get(presented.text)
  if (!token || token.authorization.sub === undefined) {
    return tokenError(
      context,
      presented,
      oauthError('invalid_token', 'the access token is of no use here', 401)
    )
  }
  const unproven = await checkBinding(context, request, presented, token)
  if (unproven) return tokenError(context, presented, unproven)
  if (scopesOf(token).includes('openid')) return userinfoResponse(context, token)
  const error = oauthError('insufficient_scope', 'userinfo needs the scope openid', 403)
  return bearerError(context, error, { error: error.code, scope: 'openid' })
}
