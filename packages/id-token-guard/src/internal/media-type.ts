import type { TokenKind } from '../classification.ts'
import type { JsonObject } from '@jeton/gate'

const PREFIX = 'application/'

/** The header type in the form in which types are compared (RFC 7515 section 4.1.9), or undefined. */
export function headerTypeOf(header: JsonObject): string | undefined {
  if (typeof header.typ !== 'string') return undefined
  const typ = header.typ.toLowerCase()
  return typ.startsWith(PREFIX) ? typ.slice(PREFIX.length) : typ
}

/** The kinds behind the types that are refused by name; every other type is refused as `other`. */
export const kindsByHeaderType: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>([
  ['id_token+jwt', 'id_token'],
  ['id+jwt', 'id_token'],
  ['logout+jwt', 'logout_token'],
  ['dpop+jwt', 'dpop_proof'],
  ['secevent+jwt', 'security_event'],
  ['global-token-revocation+jwt', 'security_event'],
  ['token-introspection+jwt', 'introspection_response'],
  ['oauth-authz-req+jwt', 'request_object'],
  ['oauth-id-jag+jwt', 'identity_assertion'],
  ['client-authentication+jwt', 'client_assertion'],
  ['oauth-client-attestation+jwt', 'client_assertion'],
  ['oauth-client-attestation-pop+jwt', 'client_assertion'],
  ['authorization-grant+jwt', 'client_assertion'],
  ['oi_reft+jwt', 'refresh_token'],
  ['rt+jwt', 'refresh_token'],
  ['refresh+jwt', 'refresh_token'],
  ['userinfo+jwt', 'userinfo']
])
