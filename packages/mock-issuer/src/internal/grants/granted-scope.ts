import type { Client } from '../clients.ts'
import type { Form } from '../http/form.ts'
import { type OAuthError, oauthError } from '../oauth-error.ts'

export interface GrantedScope {
  /** Space-separated, `''` if there is none. */
  readonly value: string
}

/** RFC 6749 section 3.3. */
const scopeSyntax = /^[\x21\x23-\x5B\x5D-\x7E]+(?: [\x21\x23-\x5B\x5D-\x7E]+)*$/

export function grantedScope(client: Client, form: Form): GrantedScope | OAuthError {
  const asked = form.get('scope')
  if (asked === undefined) return { value: (client.scopes ?? []).join(' ') }
  if (!scopeSyntax.test(asked)) return oauthError('invalid_scope', 'scope is malformed')
  const scopes = [...new Set(asked.split(' '))]
  const beyond = client.scopes && scopes.some(scope => !client.scopes?.includes(scope))
  return beyond
    ? oauthError('invalid_scope', 'scope is wider than the client is registered for')
    : { value: scopes.join(' ') }
}
