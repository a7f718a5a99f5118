import type { X509Certificate } from 'node:crypto'

/** What the TLS connection of a request says about its sender. */
export interface ClientCertificate {
  /** The sender has proven to hold its key. */
  readonly certificate: X509Certificate
  /** Whether the issuer's own authority signed it. */
  readonly trusted: boolean
}

/**
 * Beside the requests, because a Request has no place for it, and never in a header: a header can be
 * sent by anyone (RFC 8705 section 6.5).
 */
const certificates = new WeakMap<Request, ClientCertificate>()

export function setClientCertificate(request: Request, certificate: ClientCertificate): void {
  certificates.set(request, certificate)
}

export function clientCertificate(request: Request): ClientCertificate | undefined {
  return certificates.get(request)
}
