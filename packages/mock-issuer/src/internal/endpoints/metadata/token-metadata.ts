import { clientAuthMethods } from '../../client-authentication/supported.ts'
import type { IssuerContext } from '../../context.ts'
import { dpopAlgorithms } from '../../dpop/algorithms.ts'
import { offeredGrants } from '../../grants/offered-grants.ts'
import { asymmetricAlgorithms } from '../../jwt/asymmetric-algorithms.ts'
import { tlsMetadata, tlsMethodsOn } from '../../mtls/tls-metadata.ts'

export function tokenMetadata(context: IssuerContext): Record<string, unknown> {
  return {
    grant_types_supported: [...offeredGrants(context.settings).keys()],
    token_endpoint_auth_methods_supported: [...clientAuthMethods, ...tlsMethodsOn(context)],
    token_endpoint_auth_signing_alg_values_supported: asymmetricAlgorithms,
    dpop_signing_alg_values_supported: dpopAlgorithms,
    ...tlsMetadata(context)
  }
}
