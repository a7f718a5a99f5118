import type { IncomingMessage } from 'node:http'
import { TLSSocket } from 'node:tls'
import type { ClientCertificate } from '../mtls/client-certificate.ts'

/** The certificate the TLS handshake has proven, if the sender has shown one. */
export function readClientCertificate({ socket }: IncomingMessage): ClientCertificate | undefined {
  if (!(socket instanceof TLSSocket)) return undefined
  const certificate = socket.getPeerX509Certificate()
  return certificate && { certificate, trusted: socket.authorized }
}
