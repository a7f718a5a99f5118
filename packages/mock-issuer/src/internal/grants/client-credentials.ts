import { isOAuthError, oauthError } from '../oauth-error.ts'
import { draftAccessToken } from '../tokens/draft-access-token.ts'
import { signDraft } from '../tokens/draft.ts'
import type { Grant } from './grant.ts'
import { grantedAudience } from './granted-audience.ts'
import { grantedScope } from './granted-scope.ts'

const lifetimeSeconds = 3600

/** The client acts for itself: no refresh token, no ID token (RFC 6749 section 4.4.3). */
export const clientCredentials: Grant = async (context, client, form) => {
  if (client.secret === undefined) {
    return oauthError('unauthorized_client', 'a public client cannot use client_credentials')
  }
  const scope = grantedScope(client, form)
  if (isOAuthError(scope)) return scope
  const audience = grantedAudience(context, form)
  if (isOAuthError(audience)) return audience
  const granted = scope.value === '' ? {} : { scope: scope.value }
  const claims = { sub: client.id, client_id: client.id, aud: audience.value, ...granted }
  const draft = await draftAccessToken(context, claims, { expiresIn: lifetimeSeconds * 1000 })
  return {
    access_token: await signDraft(draft),
    token_type: 'Bearer',
    expires_in: lifetimeSeconds,
    ...granted
  }
}
