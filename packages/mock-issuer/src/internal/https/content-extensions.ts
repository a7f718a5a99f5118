import type { webcrypto } from 'node:crypto'
import type { Extension } from '@peculiar/x509'
import type { CertificateContent } from './certificate.ts'
import type { X509 } from './load-x509.ts'

/** The extensions of a certificate that signs no other (RFC 5280 section 4.2). */
export async function contentExtensions(
  x509: X509,
  { names, usage }: CertificateContent,
  publicKey: webcrypto.CryptoKey
): Promise<Extension[]> {
  return [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage[usage]]),
    await x509.SubjectKeyIdentifierExtension.create(publicKey),
    ...(names.length === 0 ? [] : [new x509.SubjectAlternativeNameExtension([...names])])
  ]
}
