/** Error codes of the token endpoint (RFC 6749 section 5.2, RFC 8707 section 2). */
export type OAuthErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'invalid_scope'
  | 'invalid_target'

/** A refusal as a value: endpoints return it, `errorResponse` writes it. */
export interface OAuthError {
  readonly kind: 'oauth_error'
  readonly code: OAuthErrorCode
  readonly description: string
  readonly status: number
}

export function oauthError(code: OAuthErrorCode, description: string, status?: number): OAuthError {
  return { kind: 'oauth_error', code, description, status: status ?? (code === 'invalid_client' ? 401 : 400) }
}

export function isOAuthError(value: object): value is OAuthError {
  return 'kind' in value && value.kind === 'oauth_error'
}
