import type { IssuerContext } from '../context.ts'
import type { Form } from '../http/form.ts'
import { type OAuthError, isOAuthError, oauthError } from '../oauth-error.ts'
import type { Authorization } from '../state/authorization.ts'
import { readAudience } from './read-audience.ts'

/** A token request may name fewer resources than were authorized, and no others (RFC 8707 section 2.2). */
export function narrowedAudience(
  context: IssuerContext,
  { audience }: Authorization,
  form: Form
): readonly string[] | OAuthError {
  const asked = readAudience(context, form)
  if (isOAuthError(asked)) return asked
  if (!asked.every(value => audience.includes(value))) {
    return oauthError('invalid_target', 'the resource was not authorized')
  }
  return asked.length > 0 ? asked : audience
}
