import type { IssuerContext } from '../context.ts'
import { asymmetricAlgorithms } from '../jwt/asymmetric-algorithms.ts'

/** RFC 9101 section 10.5, OpenID Connect Discovery 1.0 section 3. */
export function requestMetadata({ settings }: IssuerContext): Record<string, unknown> {
  return {
    request_parameter_supported: true,
    request_object_signing_alg_values_supported: asymmetricAlgorithms,
    // Absent would mean true (OpenID Connect Discovery 1.0 section 3).
    request_uri_parameter_supported: settings.fetchRequestUris,
    ...(settings.fetchRequestUris ? { require_request_uri_registration: true } : {})
  }
}
