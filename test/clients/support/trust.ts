import { getCACertificates, setDefaultCACertificates } from 'node:tls'

/** Makes every TLS client of this process trust a certificate authority, as NODE_EXTRA_CA_CERTS does, until disposed. */
export function trust(certificate: string | undefined): Disposable {
  const before = getCACertificates('default')
  setDefaultCACertificates([...before, certificate ?? ''])
  return { [Symbol.dispose]: () => setDefaultCACertificates(before) }
}
