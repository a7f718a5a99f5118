import type { Form } from '../http/form.ts'
import { type OAuthError, oauthError } from '../oauth-error.ts'
import type { PresentedClient } from './presented.ts'

/** Reads client_id and client_secret of the body (RFC 6749 section 2.3.1). */
export function clientSecretPost(form: Form): PresentedClient | OAuthError | undefined {
  const secret = form.get('client_secret')
  if (secret === undefined) return undefined
  const id = form.get('client_id')
  if (id === undefined) return oauthError('invalid_request', 'client_secret is given without client_id')
  return { method: 'client_secret_post', id, secret }
}
