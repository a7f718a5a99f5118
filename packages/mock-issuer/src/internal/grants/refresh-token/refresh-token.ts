import { narrowedDetails } from '../../authorization-details/narrowed-details.ts'
import { isOAuthError, oauthError } from '../../oauth-error.ts'
import type { Grant } from '../grant.ts'
import { issueTokens } from '../issue-tokens.ts'
import { narrowedAudience } from '../narrowed-audience.ts'
import { findRefreshToken } from './find-refresh-token.ts'
import { narrowedScopes } from './narrowed-scopes.ts'
import { sameKey } from './same-key.ts'

/** RFC 6749 section 6. Nothing waits between the search and the rotation, so of two requests one comes first. */
export const refreshToken: Grant = async (context, request) => {
  const { client, form, confirmation } = request
  const token = findRefreshToken(context, request)
  if (isOAuthError(token)) return token
  const { authorization } = token
  const scopes = narrowedScopes(authorization, form)
  if (isOAuthError(scopes)) return scopes
  const audience = narrowedAudience(context, authorization, form)
  if (isOAuthError(audience)) return audience
  const details = narrowedDetails(context, client, authorization, form)
  if (isOAuthError(details)) return details
  if (!sameKey(token.confirmation, confirmation)) {
    return oauthError('invalid_grant', 'the refresh token is bound to another key')
  }
  const rotate = context.settings.rotateRefreshTokens
  token.rotated = rotate
  const order = { client, authorization, scopes, audience, confirmation, ...details }
  return issueTokens(context, { ...order, withRefreshToken: rotate })
}
