import type { Form } from '../../http/form.ts'
import { type OAuthError, isOAuthError, oauthError } from '../../oauth-error.ts'
import type { Authorization } from '../../state/authorization.ts'
import { readScopes } from '../read-scopes.ts'

/** RFC 6749 section 6: no scope that was not granted before. */
export function narrowedScopes({ scopes }: Authorization, form: Form): readonly string[] | OAuthError {
  const asked = readScopes(form) ?? scopes
  if (isOAuthError(asked) || asked.every(scope => scopes.includes(scope))) return asked
  return oauthError('invalid_scope', 'scope is wider than what was granted')
}
