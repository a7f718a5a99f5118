import type { Form } from '../http/form.ts'
import { type OAuthError, oauthError } from '../oauth-error.ts'

/** RFC 6749 section 3.3. */
const scopeSyntax = /^[\x21\x23-\x5B\x5D-\x7E]+(?: [\x21\x23-\x5B\x5D-\x7E]+)*$/

/** The scopes of a request, each once; undefined if it names none. */
export function readScopes(form: Form): readonly string[] | OAuthError | undefined {
  const scope = form.get('scope')
  if (scope === undefined) return undefined
  return scopeSyntax.test(scope)
    ? [...new Set(scope.split(' '))]
    : oauthError('invalid_scope', 'scope is malformed')
}
