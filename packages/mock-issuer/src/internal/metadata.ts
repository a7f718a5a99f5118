import { signingAlgorithms } from './algorithms.ts'
import { supportedAuthMethods } from './client-authentication/supported.ts'
import type { IssuerContext } from './context.ts'
import { grants } from './grants/table.ts'

/** The metadata of RFC 8414 section 2 and OpenID Connect Discovery 1.0 section 3: only what is on. */
export function metadata(context: IssuerContext): Record<string, unknown> {
  return {
    issuer: context.address.url(),
    ...endpointMembers(context),
    response_types_supported: [],
    grant_types_supported: [...grants.keys()],
    token_endpoint_auth_methods_supported: supportedAuthMethods,
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: algorithmsByPreference(context)
  }
}

function endpointMembers({ address, endpoints }: IssuerContext): Record<string, string> {
  const rows = endpoints.flatMap(({ metadataMember, paths }) => {
    const [path] = paths(address.path)
    return metadataMember === undefined || path === undefined
      ? []
      : [[metadataMember, address.at(path)] as const]
  })
  return Object.fromEntries(rows)
}

/** Any algorithm can be asked for when minting; clients read the first as the usual one. */
function algorithmsByPreference({ settings }: IssuerContext): string[] {
  return [...new Set([settings.idTokenAlgorithm, settings.accessTokenAlgorithm, ...signingAlgorithms])]
}
