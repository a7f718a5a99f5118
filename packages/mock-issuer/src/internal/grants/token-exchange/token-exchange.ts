import type { IssuerContext } from '../../context.ts'
import { type OAuthError, isOAuthError, oauthError } from '../../oauth-error.ts'
import type { Authorization } from '../../state/authorization.ts'
import { clientAuthorization } from '../client-authorization.ts'
import type { Grant, TokenRequest } from '../grant.ts'
import { grantedAudience } from '../granted-audience.ts'
import { actingParty } from './acting-party.ts'
import { exchangedScopes } from './exchanged-scopes.ts'
import { issuers } from './issuers.ts'
import type { PresentedToken } from './presented-token.ts'
import { readToken } from './read-token.ts'
import { tokenTypes } from './token-types.ts'

/** RFC 8693 section 2. */
export const tokenExchange: Grant = async (context, request) => {
  const { client, form } = request
  if (client.authMethod === 'none') {
    return oauthError('unauthorized_client', 'a public client cannot exchange tokens')
  }
  const issue = issuers.get(form.get('requested_token_type') ?? tokenTypes.accessToken)
  if (!issue) return oauthError('invalid_request', 'requested_token_type is not supported')
  const subject = await readParty(context, request, 'subject_token')
  if (!subject) return oauthError('invalid_request', 'subject_token is missing')
  if (isOAuthError(subject)) return subject
  const actor = await readParty(context, request, 'actor_token')
  if (actor && isOAuthError(actor)) return actor
  const claims = actingParty(subject, actor)
  if (isOAuthError(claims)) return claims
  const scopes = exchangedScopes(client, subject, form)
  if (isOAuthError(scopes)) return scopes
  const audience = grantedAudience(context, form)
  if (isOAuthError(audience)) return audience
  const authorization = authorize(context, request, subject, { scopes, audience })
  return issue(context, request, { authorization, claims })
}

/** A token and its type stand together or not at all. */
async function readParty(
  context: IssuerContext,
  { client, form }: TokenRequest,
  name: 'subject_token' | 'actor_token'
): Promise<PresentedToken | OAuthError | undefined> {
  const [text, type] = [form.get(name), form.get(`${name}_type`)]
  if (text === undefined && type === undefined) return undefined
  return text === undefined || type === undefined
    ? oauthError('invalid_request', `${name} and ${name}_type go together`)
    : readToken(context, client, { name, text, type })
}

function authorize(
  context: IssuerContext,
  { client }: TokenRequest,
  { claims, own, sessionId, sub }: PresentedToken,
  { scopes, audience }: Pick<Authorization, 'scopes' | 'audience'>
): Authorization {
  const { auth_time: authTime, acr } = claims
  return {
    ...clientAuthorization(context, client.id, scopes, audience),
    sub,
    sessionId,
    ...(own && typeof authTime === 'number' ? { authTime } : {}),
    ...(own && typeof acr === 'string' ? { acr } : {})
  }
}
