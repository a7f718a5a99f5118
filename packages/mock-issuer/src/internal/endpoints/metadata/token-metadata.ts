import { clientAuthMethods } from '../../client-authentication/supported.ts'
import type { IssuerContext } from '../../context.ts'
import { dpopAlgorithms } from '../../dpop/algorithms.ts'
import { grants } from '../../grants/table.ts'
import { tlsMetadata, tlsMethodsOn } from '../../mtls/tls-metadata.ts'

export function tokenMetadata(context: IssuerContext): Record<string, unknown> {
  return {
    grant_types_supported: [...grants.keys()],
    token_endpoint_auth_methods_supported: [...clientAuthMethods, ...tlsMethodsOn(context)],
    dpop_signing_alg_values_supported: dpopAlgorithms,
    ...tlsMetadata(context)
  }
}
