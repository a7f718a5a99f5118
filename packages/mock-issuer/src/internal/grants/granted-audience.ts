import type { IssuerContext } from '../context.ts'
import type { Form } from '../http/form.ts'
import { type OAuthError, oauthError } from '../oauth-error.ts'

export interface GrantedAudience {
  readonly value: string | readonly string[]
}

/** `resource` (RFC 8707 section 2) and `audience` together, else the default (RFC 9068 section 3). */
export function grantedAudience({ settings }: IssuerContext, form: Form): GrantedAudience | OAuthError {
  const resources = form.all('resource')
  if (!resources.every(isResource)) {
    return oauthError('invalid_target', 'resource must be an absolute URI without a fragment')
  }
  const all = [...new Set([...resources, ...form.all('audience')])]
  const [first = settings.audience, second] = all
  return { value: second === undefined ? first : all }
}

function isResource(text: string): boolean {
  return URL.canParse(text) && !text.includes('#')
}
