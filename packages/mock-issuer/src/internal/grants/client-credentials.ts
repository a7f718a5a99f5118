import { readAuthorizationDetails } from '../authorization-details/read-authorization-details.ts'
import { isOAuthError, oauthError } from '../oauth-error.ts'
import { issueAccessToken } from '../tokens/issue-access-token.ts'
import { clientAuthorization } from './client-authorization.ts'
import type { Grant } from './grant.ts'
import { grantedAudience } from './granted-audience.ts'
import { grantedScopes } from './granted-scopes.ts'
import { tokenResponse } from './token-response.ts'

/** The client acts for itself: no refresh token, no ID token (RFC 6749 section 4.4.3). */
export const clientCredentials: Grant = async (context, { client, form, confirmation }) => {
  if (client.authMethod === 'none') {
    return oauthError('unauthorized_client', 'a public client cannot use client_credentials')
  }
  const scopes = grantedScopes(client, form)
  if (isOAuthError(scopes)) return scopes
  const audience = grantedAudience(context, form)
  if (isOAuthError(audience)) return audience
  const details = readAuthorizationDetails(context, client, form)
  if (details && isOAuthError(details)) return details
  const authorization = {
    ...clientAuthorization(context, client.id, scopes, audience),
    ...(details ? { authorizationDetails: details } : {})
  }
  const order = { client, authorization, scopes, audience, confirmation }
  return tokenResponse(await issueAccessToken(context, order))
}
