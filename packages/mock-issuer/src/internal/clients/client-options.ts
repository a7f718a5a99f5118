import type { SigningAlgorithm } from '../algorithms.ts'
import type { ProtocolClientOptions } from './protocol-client-options.ts'
import type { TlsClientOptions } from '../mtls/tls-client-options.ts'

/** Names the client authentication methods of the token endpoint (RFC 7591 section 2). */
export type TokenEndpointAuthMethod =
  | 'client_secret_basic'
  | 'client_secret_post'
  | 'none'
  | 'private_key_jwt'
  | 'tls_client_auth'
  | 'self_signed_tls_client_auth'

/** Names the grants the token endpoint answers (RFC 6749 section 1.3). */
export type GrantType =
  | 'authorization_code'
  | 'client_credentials'
  | 'refresh_token'
  | 'urn:ietf:params:oauth:grant-type:device_code'
  | 'urn:ietf:params:oauth:grant-type:token-exchange'
  | 'urn:ietf:params:oauth:grant-type:jwt-bearer'
  | 'password'

/** Names what the authorization endpoint can answer with (OAuth 2.0 Multiple Response Type Encoding Practices). */
export type ResponseType = 'code' | 'id_token' | 'code id_token' | 'token' | 'id_token token'

/** Names the shapes of access tokens. */
export type AccessTokenFormat = 'jwt' | 'opaque'

/** Describes one client. */
export interface ClientOptions extends TlsClientOptions, ProtocolClientOptions {
  /** The client identifier. */
  clientId: string
  /** The client secret. Without one the client is public. */
  clientSecret?: string
  /** A name for people. Default: the client identifier. */
  clientName?: string
  /**
   * Where the authorization endpoint may send the user back to, compared character by character; the
   * port of `http://127.0.0.1` and `http://[::1]` is free (RFC 8252 section 7.3). Default: nowhere.
   */
  redirectUris?: readonly string[]
  /** Where the user may be sent after logout. Default: nowhere. */
  postLogoutRedirectUris?: readonly string[]
  /**
   * The one method the client may authenticate with. Default `client_secret_basic` with a secret,
   * `none` without (RFC 7591 section 2).
   */
  tokenEndpointAuthMethod?: TokenEndpointAuthMethod
  /** Whether the user is asked in the browser. Default: the issuer's `interaction`. */
  interaction?: 'auto' | 'page'
  /** Grants the client may use. Default: all. */
  grantTypes?: readonly GrantType[]
  /** Response types the client may use. Default: all. */
  responseTypes?: readonly ResponseType[]
  /** Scopes the client may ask for, and gets when it asks for none. Default: any scope it asks for. */
  scopes?: readonly string[]
  /** Whether a code needs an S256 challenge (RFC 7636). Default: the issuer's `strict`, so true. */
  requirePkce?: boolean
  /** The shape of this client's access tokens. Default: the issuer's `accessTokenFormat`. */
  accessTokenFormat?: AccessTokenFormat
  /** Signs this client's ID tokens. Default: the issuer's `idTokenAlgorithm`. */
  idTokenSignedResponseAlg?: SigningAlgorithm
  /** Makes userinfo answers to this client a JWT, signed so. Default: JSON. */
  userinfoSignedResponseAlg?: SigningAlgorithm
  /** Seconds after which a user has to sign in again, if the request names no `max_age`. Default: no limit. */
  defaultMaxAge?: number
  /** Whether ID tokens always tell `auth_time`. Default: only with `max_age`. */
  requireAuthTime?: boolean
  /**
   * Audiences this client answers for as a resource server. Introspection tells it of no other token
   * except its own. Default: of any.
   */
  resources?: readonly string[]
  /** Whether token requests need a DPoP proof (RFC 9449 section 5.2). Default false: one is welcome. */
  dpopBoundAccessTokens?: boolean
  /** Whether access tokens are bound to the client's TLS certificate (RFC 8705 section 3.4). Default false. */
  tlsClientCertificateBoundAccessTokens?: boolean
}
