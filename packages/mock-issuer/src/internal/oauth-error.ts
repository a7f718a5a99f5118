/** Error codes of the endpoints, by the document that defines them. */
export type OAuthErrorCode =
  // RFC 6749 sections 4.1.2.1 and 5.2
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'unsupported_response_type'
  | 'invalid_scope'
  | 'access_denied'
  // OAuth 2.0 Multiple Response Type Encoding Practices leaves the mode unnamed; this is its usual name
  | 'unsupported_response_mode'
  // RFC 7591 section 3.2.2
  | 'invalid_redirect_uri'
  | 'invalid_client_metadata'
  // RFC 8707 section 2
  | 'invalid_target'
  // OpenID Connect Core 1.0 section 3.1.2.6
  | 'login_required'
  | 'consent_required'
  | 'interaction_required'
  | 'account_selection_required'
  | 'request_not_supported'
  | 'request_uri_not_supported'
  | 'registration_not_supported'
  // OpenID Connect Core Error Code unmet_authentication_requirements 1.0
  | 'unmet_authentication_requirements'
  // RFC 9101 section 7
  | 'invalid_request_uri'
  | 'invalid_request_object'
  // RFC 9396 section 5
  | 'invalid_authorization_details'
  // RFC 8628 section 3.5
  | 'authorization_pending'
  | 'slow_down'
  | 'expired_token'
  // RFC 6750 section 3.1
  | 'invalid_token'
  | 'insufficient_scope'
  // RFC 9449 sections 5 and 8
  | 'invalid_dpop_proof'
  | 'use_dpop_nonce'
  // RFC 7009 section 2.2.1
  | 'unsupported_token_type'

/** A refusal as a value: endpoints return it, `errorResponse` writes it. */
export interface OAuthError {
  readonly kind: 'oauth_error'
  readonly code: OAuthErrorCode
  readonly description: string
  readonly status: number
  /** Why, in words for the test; it never leaves with the answer. Default: the issuer works it out. */
  readonly explanation?: string
}

export function oauthError(code: OAuthErrorCode, description: string, status?: number): OAuthError {
  return { kind: 'oauth_error', code, description, status: status ?? (code === 'invalid_client' ? 401 : 400) }
}

export function isOAuthError(value: object): value is OAuthError {
  return 'kind' in value && value.kind === 'oauth_error'
}
