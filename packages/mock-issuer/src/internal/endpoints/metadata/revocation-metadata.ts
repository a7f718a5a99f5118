import { clientAuthMethods } from '../../client-authentication/supported.ts'
import type { IssuerContext } from '../../context.ts'
import { tlsMethodsOn } from '../../mtls/tls-metadata.ts'

export function revocationMetadata(context: IssuerContext): Record<string, unknown> {
  return { revocation_endpoint_auth_methods_supported: [...clientAuthMethods, ...tlsMethodsOn(context)] }
}
