import { signingAlgorithms } from '../../algorithms.ts'
import type { IssuerContext } from '../../context.ts'
import { standardScopes } from '../../users/scope-claims.ts'

/** What holds whichever endpoints there are. */
export function issuerMetadata(context: IssuerContext): Record<string, unknown> {
  return {
    scopes_supported: standardScopes,
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: algorithmsByPreference(context)
  }
}

/** Any algorithm can be asked for when minting; clients read the first as the usual one. */
function algorithmsByPreference({ settings }: IssuerContext): string[] {
  return [...new Set([settings.idTokenAlgorithm, settings.accessTokenAlgorithm, ...signingAlgorithms])]
}
