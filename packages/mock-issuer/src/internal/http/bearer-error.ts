import type { IssuerContext } from '../context.ts'
import type { OAuthError } from '../oauth-error.ts'
import { jsonResponse } from './json-response.ts'
import { noStore } from './no-store.ts'

/** Answers at a protected resource (RFC 6750 section 3). Who sent no token is told no error in the challenge. */
export function bearerError(
  { address }: IssuerContext,
  { code, description, status }: OAuthError,
  parameters: Readonly<Record<string, string>> = { error: code, error_description: description }
): Response {
  const all = Object.entries({ realm: address.url(), ...parameters })
  const challenge = `Bearer ${all.map(([name, value]) => `${name}="${value}"`).join(', ')}`
  const body = { error: code, error_description: description }
  return jsonResponse(body, status, { ...noStore, 'www-authenticate': challenge })
}
