import type { X509Certificate } from 'node:crypto'
import { type X509, loadX509 } from '../https/load-x509.ts'
import type { TlsName } from './tls-identity.ts'

/** Whether a certificate carries a name. Distinguished names are compared in one spelling. */
export function hasName({ raw }: X509Certificate, [kind, value]: readonly [TlsName, string]): boolean {
  const x509 = loadX509()
  const certificate = new x509.X509Certificate(raw)
  if (kind === 'subject') return certificate.subject === oneSpelling(x509, value)
  const names = certificate.getExtension(x509.SubjectAlternativeNameExtension)?.names.items ?? []
  return names.some(name => name.type === kind && name.value === value)
}

/** Undefined if it is not a name the library knows the parts of. */
function oneSpelling({ Name }: X509, name: string): string | undefined {
  try {
    return new Name(name).toString()
  } catch {
    return undefined
  }
}
