import { signingAlgorithms } from '../../algorithms.ts'
import { confidentialAuthMethods } from '../../client-authentication/supported.ts'
import type { IssuerContext } from '../../context.ts'
import { tlsMethodsOn } from '../../mtls/tls-metadata.ts'

export function introspectionMetadata(context: IssuerContext): Record<string, unknown> {
  return {
    introspection_endpoint_auth_methods_supported: [...confidentialAuthMethods, ...tlsMethodsOn(context)],
    introspection_signing_alg_values_supported: signingAlgorithms
  }
}
