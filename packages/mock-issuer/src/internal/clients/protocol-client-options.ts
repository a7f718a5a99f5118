import type { SigningAlgorithm } from '../algorithms.ts'
import type { KeySet } from '../remote/key-set.ts'

/** What a client says about the flows besides the code flow. */
export interface ProtocolClientOptions {
  /** Public keys for `private_key_jwt` and request objects. Default: only those `clientAssertion` made. */
  jwks?: KeySet
  /** Where the public keys are, fetched with the issuer's option `fetch` when needed. */
  jwksUri?: string
  /** The one algorithm client assertions may be signed with. Default: any asymmetric one. */
  tokenEndpointAuthSigningAlg?: string
  /** The one algorithm request objects may be signed with. Default: any asymmetric one. */
  requestObjectSigningAlg?: string
  /** Whether authorization requests have to be signed (RFC 9101 section 10.5). Default false. */
  requireSignedRequestObject?: boolean
  /** Whether authorization requests have to be pushed (RFC 9126 section 6). Default: the issuer's option. */
  requirePushedAuthorizationRequests?: boolean
  /** Addresses `request_uri` may have, if the issuer fetches any. Default: none. */
  requestUris?: readonly string[]
  /** Signs authorization responses of the `jwt` response modes. Default: the issuer's `idTokenAlgorithm`. */
  authorizationSignedResponseAlg?: SigningAlgorithm
  /** Signs introspection answers that are JWTs. Default: the issuer's `idTokenAlgorithm`. */
  introspectionSignedResponseAlg?: SigningAlgorithm
  /** Types of `authorization_details` the client may use. Default: all. */
  authorizationDetailsTypes?: readonly string[]
  /** Where logout tokens are posted to. Default: nowhere. ID tokens of the client then carry `sid`. */
  backchannelLogoutUri?: string
  /** Whether logout tokens have to name the session. They do in any case. Default false. */
  backchannelLogoutSessionRequired?: boolean
}
