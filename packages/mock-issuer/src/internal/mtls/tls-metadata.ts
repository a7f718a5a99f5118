import type { IssuerContext } from '../context.ts'
import { tlsAuthMethods } from './auth-methods.ts'

/** The authentication methods that are on: without a TLS listener nobody can show a certificate. */
export function tlsMethodsOn({ address }: IssuerContext): readonly string[] {
  return address.mutualTls() ? tlsAuthMethods : []
}

/** RFC 8705 section 3.3. */
export function tlsMetadata({ address }: IssuerContext): Record<string, unknown> {
  return address.mutualTls() ? { tls_client_certificate_bound_access_tokens: true } : {}
}
