import type { Client } from '../clients/client.ts'
import type { Form } from '../http/form.ts'
import { type OAuthError, isOAuthError, oauthError } from '../oauth-error.ts'
import { readScopes } from './read-scopes.ts'

/** The scopes asked for, else those the client is registered for (RFC 6749 section 3.3). */
export function grantedScopes(client: Client, form: Form): readonly string[] | OAuthError {
  const asked = readScopes(form)
  if (asked === undefined) return client.scopes ?? []
  if (isOAuthError(asked)) return asked
  const beyond = client.scopes && asked.some(scope => !client.scopes?.includes(scope))
  return beyond ? oauthError('invalid_scope', 'scope is wider than the client is registered for') : asked
}
