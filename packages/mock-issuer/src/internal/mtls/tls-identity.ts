import { X509Certificate } from 'node:crypto'
import { thumbprint } from './thumbprint.ts'
import type { TlsClientOptions } from './tls-client-options.ts'

/** The certificates a client is registered with. */
export interface TlsIdentity {
  /** The member of a certificate that has to fit, and its value; undefined if none was registered. */
  readonly name: readonly [TlsName, string] | undefined
  /** Thumbprints of self-signed certificates. */
  readonly certificates: readonly string[]
}

/** The first part of a distinguished name, by name or object identifier (RFC 4514 section 2). */
const nameSyntax = /^(?:[A-Za-z][\w-]*|\d+(?:\.\d+)+)=./

export type TlsName = 'subject' | 'dns' | 'url' | 'ip' | 'email'

export function readTlsIdentity(options: TlsClientOptions): TlsIdentity {
  const names: readonly (readonly [TlsName, string | undefined])[] = [
    ['subject', options.tlsClientAuthSubjectDn],
    ['dns', options.tlsClientAuthSanDns],
    ['url', options.tlsClientAuthSanUri],
    ['ip', options.tlsClientAuthSanIp],
    ['email', options.tlsClientAuthSanEmail]
  ]
  const given = names.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
  if (!nameSyntax.test(options.tlsClientAuthSubjectDn ?? 'CN=any')) {
    throw new TypeError('clients: tlsClientAuthSubjectDn must be a distinguished name, such as CN=client-1')
  }
  if (given.length > 1) throw new TypeError('clients: only one of the tlsClientAuth members may be given')
  return { name: given[0], certificates: (options.tlsClientCertificates ?? []).map(readThumbprint) }
}

function readThumbprint(pem: string): string {
  try {
    return thumbprint(new X509Certificate(pem))
  } catch (cause) {
    throw new TypeError('clients: tlsClientCertificates must be a list of certificates in PEM', { cause })
  }
}
