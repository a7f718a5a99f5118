import type { Client } from '../clients/client.ts'
import type { IssuerContext } from '../context.ts'
import type { TlsAuthMethod } from './auth-methods.ts'
import { hasName } from './certificate-names.ts'
import type { ClientCertificate } from './client-certificate.ts'
import { thumbprint } from './thumbprint.ts'

/** Decides whether a certificate is that of the client; returns why it is not, else undefined. */
export function checkTlsClient(
  context: IssuerContext,
  client: Client,
  method: TlsAuthMethod,
  presented: ClientCertificate | undefined
): string | undefined {
  if (!presented) return 'there is no TLS client certificate'
  return checks[method](context, client, presented)
}

type Check = (context: IssuerContext, client: Client, presented: ClientCertificate) => string | undefined

const checks: Readonly<Record<TlsAuthMethod, Check>> = {
  tls_client_auth: ({ clientCredentials }, { id, tls }, { certificate, trusted }) => {
    if (!trusted) return 'the certificate is not of the authority of this issuer'
    const fits = tls.name
      ? hasName(certificate, tls.name)
      : clientCredentials.hasCertificate(id, thumbprint(certificate))
    return fits ? undefined : 'the certificate is of another client'
  },
  self_signed_tls_client_auth: ({ clientCredentials }, { id, tls }, { certificate }) => {
    const print = thumbprint(certificate)
    const known = tls.certificates.includes(print) || clientCredentials.hasCertificate(id, print)
    return known ? undefined : 'the certificate is not registered for the client'
  }
}
