import type { IssuerContext } from '../context.ts'
import type { OAuthError } from '../oauth-error.ts'
import { jsonResponse } from './json-response.ts'
import { noStore } from './no-store.ts'
import { markRefusal } from './refusal-mark.ts'

/** A 401 always carries a challenge (RFC 9110 section 15.5.2, RFC 6749 section 5.2). */
export function errorResponse({ address }: IssuerContext, error: OAuthError): Response {
  const challenge = { 'www-authenticate': `Basic realm="${address.url()}", charset="UTF-8"` }
  const response = jsonResponse({ error: error.code, error_description: error.description }, error.status, {
    ...noStore,
    ...(error.status === 401 ? challenge : {})
  })
  return markRefusal(response, error)
}
