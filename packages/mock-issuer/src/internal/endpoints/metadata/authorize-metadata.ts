import type { IssuerContext } from '../../context.ts'
import { responseModes } from '../../response-modes/table.ts'
import { promptNames } from '../authorize/prompts.ts'
import { responseTypes } from '../authorize/response-types.ts'

/** RFC 8414 section 2, RFC 9207 section 3, Initiating User Registration 1.0 section 4. */
export function authorizeMetadata({ settings }: IssuerContext): Record<string, unknown> {
  return {
    response_types_supported: [...responseTypes.keys()],
    response_modes_supported: [...responseModes.keys()],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
    prompt_values_supported: promptNames,
    claims_parameter_supported: false,
    request_parameter_supported: false,
    // Absent would mean true (OpenID Connect Discovery 1.0 section 3).
    request_uri_parameter_supported: false,
    ...(settings.acrValues ? { acr_values_supported: settings.acrValues } : {})
  }
}
