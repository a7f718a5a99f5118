import type { DpopClient, DpopOptions } from '../dpop/dpop-client.ts'
import type { MtlsClient, MtlsOptions } from '../mtls/mtls-client.ts'
import type { MintOptions } from '../tokens/mint-options.ts'
import type { ClientTokenOptions } from './client-token-options.ts'
import type { ClientAssertionOptions } from './draft-client-assertion.ts'
import type { IntrospectionAnswer, IntrospectionTokenOptions } from './draft-introspection-token.ts'
import type { LogoutTokenClaims } from './draft-logout-token.ts'
import type { RequestParameters } from './draft-request-object.ts'
import type { UserinfoClaims } from './draft-userinfo-token.ts'
import type { RefreshTokenOptions } from './mint-refresh-token.ts'

/** Makes what is neither an access token nor an ID token. Nothing of it needs a registered client. */
export interface Mint {
  /**
   * Mints a refresh token, good for its client at the token endpoint. It is remembered like an issued one.
   *
   * Rejects with a TypeError for a wrong option.
   *
   * @see RFC 6749 section 1.5
   */
  refreshToken(options?: RefreshTokenOptions): Promise<string>
  /**
   * Mints a logout token, good for two minutes. It ends no session: sending it is left to the caller.
   *
   * Rejects with a TypeError for a wrong option.
   *
   * @see OpenID Connect Back-Channel Logout 1.0 section 2.4
   */
  logoutToken(claims?: LogoutTokenClaims, options?: MintOptions): Promise<string>
  /**
   * Makes the assertion a client authenticates with by `private_key_jwt`. Its audience is the issuer alone.
   *
   * Rejects with a TypeError for a wrong option or a key that is not a private JWK.
   *
   * @see RFC 7523 section 3, draft-ietf-oauth-rfc7523bis
   */
  clientAssertion(options?: ClientAssertionOptions): Promise<string>
  /**
   * Makes a signed authorization request of a client.
   *
   * Rejects with a TypeError for a wrong option or a key that is not a private JWK.
   *
   * @see RFC 9101 section 4
   */
  requestObject(parameters?: RequestParameters, options?: ClientTokenOptions): Promise<string>
  /**
   * Mints a signed userinfo answer with every claim of the user.
   *
   * Rejects with a TypeError for a wrong option.
   *
   * @see OpenID Connect Core 1.0 section 5.3.2
   */
  userinfoToken(claims?: UserinfoClaims, options?: MintOptions): Promise<string>
  /**
   * Mints a signed introspection answer. Default: that of an inactive token.
   *
   * Rejects with a TypeError for a wrong option.
   *
   * @see RFC 9701 section 5
   */
  introspectionToken(answer?: IntrospectionAnswer, options?: IntrospectionTokenOptions): Promise<string>
  /**
   * Creates a client with a DPoP key, for tests of a resource server or of the token endpoint.
   *
   * Rejects with a TypeError for a wrong option or a key that is not a private JWK.
   *
   * @see RFC 9449
   */
  dpop(options?: DpopOptions): Promise<DpopClient>
  /**
   * Creates a client with a TLS certificate, which counts as registered for it. The first call makes the
   * issuer's certificate authority, see `caCertificate`.
   *
   * Rejects with a TypeError for a wrong option.
   *
   * @see RFC 8705
   */
  mtls(options?: MtlsOptions): Promise<MtlsClient>
}
