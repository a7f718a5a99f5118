import { signingAlgorithms } from '../../algorithms.ts'
import type { IssuerContext } from '../../context.ts'
import { requestMetadata } from '../../request-objects/request-metadata.ts'
import { responseModes } from '../../response-modes/table.ts'
import { promptNames } from '../authorize/prompts.ts'
import { responseTypes } from '../authorize/response-types.ts'

/** RFC 8414 section 2, RFC 9207 section 3, Initiating User Registration 1.0 section 4. */
export function authorizeMetadata(context: IssuerContext): Record<string, unknown> {
  const { settings } = context
  return {
    response_types_supported: [...responseTypes].flatMap(([name, { token }]) =>
      token && !settings.legacy ? [] : [name]
    ),
    response_modes_supported: [...responseModes.keys()],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
    prompt_values_supported: promptNames,
    claims_parameter_supported: true,
    ...requestMetadata(context),
    authorization_signing_alg_values_supported: signingAlgorithms,
    ...(settings.authorizationDetailsTypes
      ? { authorization_details_types_supported: settings.authorizationDetailsTypes }
      : {}),
    ...(settings.clientIdMetadataDocuments ? { client_id_metadata_document_supported: true } : {}),
    ...(settings.acrValues ? { acr_values_supported: settings.acrValues } : {})
  }
}
