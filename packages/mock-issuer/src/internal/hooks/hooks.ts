import type { EndpointName } from '../endpoint-name.ts'
import type { FormParameters } from '../exchange/form-parameters.ts'
import type { TokenHeader } from '../tokens/mint-options.ts'

/** Names what is signed, or would be if it were not opaque. */
export type TokenKind =
  | 'access_token'
  | 'id_token'
  | 'logout_token'
  | 'userinfo'
  | 'introspection'
  | 'authorization_response'

/** Holds what is about to be signed. A hook changes it in place; it is a copy of its own. */
export interface SigningDraft {
  /** Header members besides `alg`, which follows the key. */
  header: TokenHeader
  claims: Record<string, unknown>
}

/** Tells a hook what is being signed, and for whom. */
export interface SigningInfo {
  readonly kind: TokenKind
  /** The client the token is for. */
  readonly clientId: string | undefined
  /** The `grant_type` of the token request, undefined elsewhere: a minted token has none. */
  readonly grantType: string | undefined
  /** The endpoint that signs, undefined for a minted token. */
  readonly endpoint: EndpointName | 'unknown' | undefined
}

/** Tells a hook which request is being answered. */
export interface ResponseInfo {
  readonly endpoint: EndpointName | 'unknown'
  readonly method: string
  readonly url: string
  /** Header fields by lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** The parameters of a form body. */
  readonly form: FormParameters
  /** The client the request names. */
  readonly clientId: string | undefined
  readonly grantType: string | undefined
}

/**
 * Changes what the issuer says.
 *
 * What a hook throws ends the request it was called for: `issuer.fetch` and the minting functions reject
 * with it, a listener answers 500 without a body, and the request log keeps it as `failure`.
 */
export interface Hooks {
  /**
   * Is called before a token is signed, and before the claims of an opaque access token are stored.
   * Awaited; what it returns does not matter. Bad tokens of `forge` pass it before they are broken.
   */
  beforeSigning?: (draft: SigningDraft, info: SigningInfo) => unknown
  /**
   * Is called with every answer of an endpoint, before faults. Awaited; a Response it returns takes the
   * place of the answer. Its header fields may be changed in place.
   */
  beforeResponse?: (
    response: Response,
    info: ResponseInfo
  ) => Response | undefined | void | Promise<Response | undefined | void>
}
