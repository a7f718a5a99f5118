import type { Certificate, CertificateContent } from './certificate.ts'
import { contentExtensions } from './content-extensions.ts'
import { certificateAlgorithm, generateCertificateKeys, privateKeyPem } from './key-pair.ts'
import { loadX509 } from './load-x509.ts'
import { certificateValidity } from './validity.ts'

/** Makes a certificate that only its own key vouches for (RFC 8705 section 2.2). */
export async function createSelfSigned(content: CertificateContent): Promise<Certificate> {
  const x509 = loadX509()
  const keys = await generateCertificateKeys()
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: content.subject,
    keys,
    signingAlgorithm: certificateAlgorithm,
    extensions: await contentExtensions(x509, content, keys.publicKey),
    ...certificateValidity()
  })
  return { certificate: certificate.toString('pem'), key: await privateKeyPem(keys.privateKey) }
}
