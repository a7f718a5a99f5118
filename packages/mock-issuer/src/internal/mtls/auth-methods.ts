/** Client authentication by TLS certificate (RFC 8705 section 2). */
export const tlsAuthMethods = ['tls_client_auth', 'self_signed_tls_client_auth'] as const

export type TlsAuthMethod = (typeof tlsAuthMethods)[number]

export function isTlsAuthMethod(method: string): method is TlsAuthMethod {
  return tlsAuthMethods.some(name => name === method)
}
