import type { webcrypto } from 'node:crypto'
import type { X509Certificate } from '@peculiar/x509'
import type { Certificate, CertificateContent } from './certificate.ts'
import { contentExtensions } from './content-extensions.ts'
import { certificateAlgorithm, generateCertificateKeys, privateKeyPem } from './key-pair.ts'
import { type X509, loadX509 } from './load-x509.ts'
import { certificateValidity } from './validity.ts'

/** Signs the certificates of one issuer and of its clients. Its private key never leaves it. */
export interface CertificateAuthority {
  /** In PEM. */
  readonly certificate: string
  issue(content: CertificateContent): Promise<Certificate>
}

export async function createCertificateAuthority(): Promise<CertificateAuthority> {
  const x509 = loadX509()
  const keys = await generateCertificateKeys()
  const root = await createRoot(x509, keys)
  return {
    certificate: root.toString('pem'),
    issue: content => issue(x509, root, keys.privateKey, content)
  }
}

async function createRoot(x509: X509, keys: webcrypto.CryptoKeyPair): Promise<X509Certificate> {
  const { keyCertSign, cRLSign } = x509.KeyUsageFlags
  return x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Mock issuer test CA',
    keys,
    signingAlgorithm: certificateAlgorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(keyCertSign | cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey)
    ],
    ...certificateValidity()
  })
}

async function issue(
  x509: X509,
  root: X509Certificate,
  signingKey: webcrypto.CryptoKey,
  content: CertificateContent
): Promise<Certificate> {
  const { privateKey, publicKey } = await generateCertificateKeys()
  const certificate = await x509.X509CertificateGenerator.create({
    subject: content.subject,
    issuer: root.subjectName,
    publicKey,
    signingKey,
    signingAlgorithm: certificateAlgorithm,
    extensions: [
      ...(await contentExtensions(x509, content, publicKey)),
      await x509.AuthorityKeyIdentifierExtension.create(root.publicKey)
    ],
    ...certificateValidity()
  })
  return { certificate: certificate.toString('pem'), key: await privateKeyPem(privateKey) }
}
