/** What a client's certificate has to say for `tls_client_auth` (RFC 8705 section 2.1.2). */
export interface TlsClientOptions {
  /** The subject's distinguished name, in the form of RFC 4514, such as `CN=client-1`. */
  tlsClientAuthSubjectDn?: string
  /** A `dNSName` among the alternative names. */
  tlsClientAuthSanDns?: string
  /** A `uniformResourceIdentifier` among the alternative names. */
  tlsClientAuthSanUri?: string
  /** An `iPAddress` among the alternative names. */
  tlsClientAuthSanIp?: string
  /** An `rfc822Name` among the alternative names. */
  tlsClientAuthSanEmail?: string
  /** Certificates in PEM the client uses for `self_signed_tls_client_auth`. */
  tlsClientCertificates?: readonly string[]
}
