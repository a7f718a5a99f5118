import { type OAuthError, isOAuthError, oauthError } from '../oauth-error.ts'
import { type Form, readForm } from './form.ts'

/** Reads a form in which no parameter is given twice (RFC 6749 section 3.2). */
export async function readUnambiguousForm(request: Request): Promise<Form | OAuthError> {
  const form = await readForm(request)
  if (isOAuthError(form) || form.repeated.length === 0) return form
  return oauthError('invalid_request', 'a parameter is given more than once')
}
