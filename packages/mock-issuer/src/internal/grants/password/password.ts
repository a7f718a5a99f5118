import { createHash, timingSafeEqual } from 'node:crypto'
import type { IssuerContext } from '../../context.ts'
import { sessionOf } from '../../interaction/session-of.ts'
import { signIn } from '../../interaction/sign-in.ts'
import { recordSessionClient } from '../../logout/record-session-client.ts'
import { type OAuthError, isOAuthError, oauthError } from '../../oauth-error.ts'
import type { User } from '../../users/user.ts'
import { clientAuthorization } from '../client-authorization.ts'
import type { Grant, TokenRequest } from '../grant.ts'
import { grantedAudience } from '../granted-audience.ts'
import { grantedScopes } from '../granted-scopes.ts'
import { issueTokens } from '../issue-tokens.ts'
import { mayRefresh } from '../refresh-token/may-refresh.ts'

/** RFC 6749 section 4.3, for clients that are being moved away from it. */
export const password: Grant = async (context, request) => {
  const { client, form, confirmation } = request
  const scopes = grantedScopes(client, form)
  if (isOAuthError(scopes)) return scopes
  const audience = grantedAudience(context, form)
  if (isOAuthError(audience)) return audience
  const user = findUser(context, request)
  if (isOAuthError(user)) return user
  const { sub } = user
  const session = signIn(context, { sub, amr: ['pwd'], session: sessionOf(context, sub) })
  recordSessionClient(context, session.id, client.id)
  const authorization = {
    ...clientAuthorization(context, client.id, scopes, audience),
    sub,
    sessionId: session.id,
    authTime: session.authTime,
    amr: session.amr
  }
  const withRefreshToken = mayRefresh(context, client, scopes)
  return issueTokens(context, { client, authorization, scopes, audience, confirmation, withRefreshToken })
}

function findUser({ settings, users }: IssuerContext, { form }: TokenRequest): User | OAuthError {
  const [username, secret] = [form.get('username'), form.get('password')]
  if (username === undefined) return oauthError('invalid_request', 'username is missing')
  if (secret === undefined) return oauthError('invalid_request', 'password is missing')
  const user = users.find(username)
  const passwords = settings.legacy?.passwords ?? new Map<string, string>()
  const right = user && (passwords === 'any' || isEqual(secret, passwords.get(user.sub)))
  return right ? user : oauthError('invalid_grant', 'the username or the password is wrong')
}

function isEqual(given: string, expected: string | undefined): boolean {
  return expected !== undefined && timingSafeEqual(digest(given), digest(expected))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
