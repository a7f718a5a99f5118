import type { IssuerContext } from '../context.ts'
import type { Form } from '../http/form.ts'
import { type OAuthError, oauthError } from '../oauth-error.ts'

/** `resource` (RFC 8707 section 2) and `audience` together, each value once. */
export function readAudience({ settings }: IssuerContext, form: Form): readonly string[] | OAuthError {
  const resources = form.all('resource')
  if (!resources.every(isResource)) {
    return oauthError('invalid_target', 'resource must be an absolute URI without a fragment')
  }
  const asked = [...new Set([...resources, ...form.all('audience')])]
  const known = settings.resources && [settings.audience, ...settings.resources]
  return known && !asked.every(value => known.includes(value))
    ? oauthError('invalid_target', 'this issuer does not know the resource')
    : asked
}

function isResource(text: string): boolean {
  return URL.canParse(text) && !text.includes('#')
}
