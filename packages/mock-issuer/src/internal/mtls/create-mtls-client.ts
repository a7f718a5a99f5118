import { X509Certificate } from 'node:crypto'
import { checkMembers } from '../check-members.ts'
import type { IssuerContext } from '../context.ts'
import type { CertificateContent } from '../https/certificate.ts'
import { createSelfSigned } from '../https/create-self-signed.ts'
import { firstClientId } from '../mint/first-client-id.ts'
import { mintAccessToken } from '../tokens/mint-access-token.ts'
import { distinguishedName } from './distinguished-name.ts'
import type { MtlsClient, MtlsOptions } from './mtls-client.ts'
import { createMtlsForge } from './mtls-forge.ts'
import { thumbprint } from './thumbprint.ts'

/** The certificate counts as registered for its client, like a key made for it. */
export async function createMtlsClient(
  context: IssuerContext,
  options: MtlsOptions = {}
): Promise<MtlsClient> {
  checkMembers('mtls', options, ['clientId', 'selfSigned'])
  const { clientId = firstClientId(context), selfSigned = false } = options
  const authority = await context.authority.get()
  const subject = distinguishedName(clientId)
  const content: CertificateContent = { subject, names: [], usage: 'clientAuth' }
  const { certificate, key } = selfSigned ? await createSelfSigned(content) : await authority.issue(content)
  const parsed = new X509Certificate(certificate)
  const print = thumbprint(parsed)
  context.clientCredentials.addCertificate(clientId, print)
  return {
    certificate,
    key,
    thumbprint: print,
    subject,
    agentOptions: { cert: certificate, key, ca: authority.certificate },
    forge: createMtlsForge(context, parsed),
    token: (claims, mint) => mintAccessToken(context, { cnf: { 'x5t#S256': print }, ...claims }, mint)
  }
}
