/**
 * Claims of an access token (RFC 9068 section 2.2). A claim given replaces the default; `undefined`
 * removes it.
 */
export interface AccessTokenClaims {
  iss?: string | undefined
  sub?: string | undefined
  aud?: string | readonly string[] | undefined
  client_id?: string | undefined
  /** Scopes, separated by one space. */
  scope?: string | undefined
  jti?: string | undefined
  /** Epoch seconds. */
  exp?: number | undefined
  /** Epoch seconds. */
  iat?: number | undefined
  /** Epoch seconds. */
  nbf?: number | undefined
  [claim: string]: unknown
}

/**
 * Claims of an ID token (OpenID Connect Core 1.0 section 2). A claim given replaces the default;
 * `undefined` removes it.
 */
export interface IdTokenClaims {
  iss?: string | undefined
  sub?: string | undefined
  /** The client, or several of them. */
  aud?: string | readonly string[] | undefined
  azp?: string | undefined
  nonce?: string | undefined
  /** Epoch seconds. */
  auth_time?: number | undefined
  acr?: string | undefined
  amr?: readonly string[] | undefined
  at_hash?: string | undefined
  /** Epoch seconds. */
  exp?: number | undefined
  /** Epoch seconds. */
  iat?: number | undefined
  [claim: string]: unknown
}

export const defaultSubject = 'user-1'
export const defaultClientId = 'client-1'
