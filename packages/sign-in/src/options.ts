import type { KeyFetch, KeyInput, SignatureAlgorithm } from '@jeton/issuer-keys'
import type { ReplayMemory } from './create-replay-memory.ts'

/** Options that ID tokens and logout tokens have in common. */
export interface TokenOptions {
  /** The issuer, exactly as in `iss`. https, without query and fragment. */
  readonly issuer: string
  /** The client id of this app at the issuer. */
  readonly clientId: string
  /** What else may stand in `aud`. Default: nothing. */
  readonly trustedAudiences?: readonly string[]
  /**
   * The algorithms registered for this client (`id_token_signed_response_alg`). `none` and shared secrets are not
   * offered. Default: `RS256` alone, as OpenID Connect registers by default.
   */
  readonly algorithms?: readonly SignatureAlgorithm[]
  /** How far clocks may differ, in seconds: 0 to 60. Default 5. */
  readonly clockTolerance?: number
  /** Where the keys come from. Default: the `jwks_uri` of the issuer's own metadata. */
  readonly jwks?: KeyInput
  /** Accepts http issuers and key sets on loopback addresses, for tests. Default false. */
  readonly allowInsecureLoopback?: boolean
  /** Returns the time in epoch milliseconds. Default `Date.now`. */
  readonly clock?: () => number
  /**
   * Fetches metadata and key sets. Default: the global `fetch`. Keys are kept for as long as `issuer`, `jwks`, `clock` and
   * `fetch` are the same, so hand the same function over every time.
   */
  readonly fetch?: KeyFetch
}

/** Options of {@link assertIdToken} and {@link checkIdToken}. */
export interface IdTokenOptions extends TokenOptions {
  /**
   * The nonce that this browser's authentication request carried, to be used once. Default: none was sent, and a token
   * with one is refused.
   */
  readonly nonce?: string
  /** How long ago the user may have signed in, in seconds, as asked for with `max_age`. Default: any time. */
  readonly maxAgeSeconds?: number
  /** The accepted authentication contexts, one of which has to be `acr`. Default: any. */
  readonly acrValues?: string | readonly string[]
  /**
   * The access token that came along. The ID token then has to have its `at_hash`; leave it out where the issuer sends
   * none, which it may in the code flow. Default: `at_hash` is not looked at.
   */
  readonly accessToken?: string
  /** The code that came along in a hybrid flow. The ID token then has to have its `c_hash`. */
  readonly code?: string
}

/** Options of {@link verifyLogoutToken} and {@link logoutRequest}. */
export interface LogoutTokenOptions extends TokenOptions {
  /** How old a logout token may be, in seconds. Default 300. */
  readonly maxAgeSeconds?: number
  /** Remembers which logout tokens were there. Default: one memory for this process, of 100,000 tokens. */
  readonly replay?: ReplayMemory
}
