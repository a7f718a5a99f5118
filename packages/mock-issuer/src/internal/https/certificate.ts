/** A certificate and its private key, both in PEM. */
export interface Certificate {
  readonly certificate: string
  readonly key: string
}

/** A name of the extension subjectAltName (RFC 5280 section 4.2.1.6). */
export interface AlternativeName {
  readonly type: 'dns' | 'ip'
  readonly value: string
}

/** What a certificate is for (RFC 5280 section 4.2.1.12). */
type CertificateUsage = 'serverAuth' | 'clientAuth'

/** What a certificate says. */
export interface CertificateContent {
  /** The distinguished name, in the form of RFC 4514. */
  readonly subject: string
  readonly names: readonly AlternativeName[]
  readonly usage: CertificateUsage
}
