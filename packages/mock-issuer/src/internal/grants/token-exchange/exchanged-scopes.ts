import type { Client } from '../../clients/client.ts'
import type { Form } from '../../http/form.ts'
import { type OAuthError, isOAuthError, oauthError } from '../../oauth-error.ts'
import { grantedScopes } from '../granted-scopes.ts'
import type { PresentedToken } from './presented-token.ts'

/** No scope the subject token does not have, and none the client is not registered for. */
export function exchangedScopes(
  client: Client,
  { scopes: held }: PresentedToken,
  form: Form
): readonly string[] | OAuthError {
  if (held === undefined) return grantedScopes(client, form)
  if (form.get('scope') === undefined) return held.filter(scope => client.scopes?.includes(scope) ?? true)
  const asked = grantedScopes(client, form)
  if (isOAuthError(asked) || asked.every(scope => held.includes(scope))) return asked
  return oauthError('invalid_scope', 'scope is wider than that of the subject token')
}
