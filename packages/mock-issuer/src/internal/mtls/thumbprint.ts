import { type X509Certificate, createHash } from 'node:crypto'

/** The value of `x5t#S256`: SHA-256 of the DER text (RFC 8705 section 3.1). */
export function thumbprint({ raw }: X509Certificate): string {
  return createHash('sha256').update(raw).digest('base64url')
}
