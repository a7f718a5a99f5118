import type { IssuerContext } from '../context.ts'
import type { Form } from '../http/form.ts'
import { type OAuthError, isOAuthError } from '../oauth-error.ts'
import { readAudience } from './read-audience.ts'

/** The audience asked for, else the default (RFC 9068 section 3). */
export function grantedAudience(context: IssuerContext, form: Form): readonly string[] | OAuthError {
  const asked = readAudience(context, form)
  return isOAuthError(asked) || asked.length > 0 ? asked : [context.settings.audience]
}
