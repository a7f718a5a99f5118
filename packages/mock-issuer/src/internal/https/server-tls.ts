import type { ListenSettings } from '../listen-options.ts'
import type { LazyAuthority } from './authority.ts'
import type { Certificate } from './certificate.ts'
import { hostNames } from './host-names.ts'

/** What a server needs to speak TLS. All texts are PEM. */
export interface ServerTls extends Certificate {
  /** Whoever signs client certificates. */
  readonly authority: string
  /** Whether clients are asked for a certificate. */
  readonly mutualTls: boolean
}

/** Makes the certificate of a listener: for this machine, its host and the host of the issuer. */
export async function createServerTls(
  authority: LazyAuthority,
  { host, issuerOrigin, mutualTls }: ListenSettings
): Promise<ServerTls> {
  const signer = await authority.get()
  const issuerHost = issuerOrigin === undefined ? [] : [new URL(issuerOrigin).hostname]
  const server = await signer.issue({
    subject: 'CN=Mock issuer',
    names: hostNames([host, ...issuerHost]),
    usage: 'serverAuth'
  })
  return { ...server, authority: signer.certificate, mutualTls }
}
