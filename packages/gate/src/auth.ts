import type { JsonObject } from './json.ts'

/**
 * Names what a handler may rely on about a granted request. Every field comes from a verified credential;
 * nothing is copied from headers such as `X-Forwarded-User`.
 *
 * - `principal`: `user` when a person stands behind the call, `client` when a machine acts for itself, `key` for a
 *   key that belongs to an integration.
 * - `subject`: whom the credential speaks of. A user is identified by `issuer` and `subject` together, never by an
 *   e-mail address or a name.
 * - `clientId`: the OAuth client that obtained the credential.
 * - `scopes`, `audience`: lists, empty when the credential names none.
 * - `claims`: the verified claims, deeply frozen, without prototype.
 * - `expiresAt`: epoch seconds.
 * - `keyId`, `owner`, `resources`: only for credentials of a keyring.
 * - `confirmation`: the `cnf` member a sender-constrained credential was proven against (RFC 7800).
 */
export interface AuthFields<Claims = JsonObject> {
  readonly principal: 'user' | 'client' | 'key'
  readonly subject?: string
  readonly clientId?: string
  readonly issuer?: string
  readonly scopes: readonly string[]
  readonly audience: readonly string[]
  readonly claims: Claims
  readonly expiresAt?: number
  readonly keyId?: string
  readonly owner?: string
  readonly resources?: readonly string[]
  readonly confirmation?: JsonObject
}

/** Carries a verified JWT access token of a configured issuer. */
export interface AccessTokenAuth<Claims = JsonObject> extends AuthFields<Claims> {
  readonly kind: 'access_token'
  readonly issuer: string
}

/** Carries an opaque access token that its issuer vouched for (RFC 7662). */
export interface OpaqueTokenAuth<Claims = JsonObject> extends AuthFields<Claims> {
  readonly kind: 'opaque_token'
}

/** Carries a personal access token: a user's own key, never stronger than that user. */
export interface PersonalAccessTokenAuth<Claims = JsonObject> extends AuthFields<Claims> {
  readonly kind: 'personal_access_token'
  readonly keyId: string
  readonly owner: string
}

/** Carries an API key that belongs to an integration. */
export interface ApiKeyAuth<Claims = JsonObject> extends AuthFields<Claims> {
  readonly kind: 'api_key'
  readonly keyId: string
  readonly owner: string
}

/** What was granted, whatever its claims were typed as: what gates pass on without looking at claims. */
export type AnyAuth = Auth<unknown>

/** Tells what was granted, by `kind` of credential. */
export type Auth<Claims = JsonObject> =
  | AccessTokenAuth<Claims>
  | OpaqueTokenAuth<Claims>
  | PersonalAccessTokenAuth<Claims>
  | ApiKeyAuth<Claims>
