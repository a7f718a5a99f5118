import type { IdTokenClaims } from './id-token-claims.ts'

/** What can be wrong with an ID token and with a logout token alike. */
export type CommonFaultCode =
  /** Not a strict compact JWS of at most 8192 characters, or its `kid` is no text. */
  | 'token_malformed'
  /** A JWE. */
  | 'token_encrypted'
  /** A token of another kind. */
  | 'token_type_refused'
  /** `iss` is not the issuer. */
  | 'issuer_mismatch'
  /** `alg` is not what was registered. */
  | 'algorithm_not_allowed'
  /** The header has `crit` or `b64`. */
  | 'critical_extension_unknown'
  /** No key of the issuer fits, or several. */
  | 'key_unknown'
  | 'signature_invalid'
  | 'token_expired'
  /** `nbf` or `iat` is in the future. */
  | 'token_not_yet_valid'
  | 'claim_missing'
  /** A claim is of a wrong type or form. */
  | 'claim_invalid'
  /** `aud` does not name this client. */
  | 'audience_mismatch'
  /** `aud` names somebody besides this client who is not trusted. */
  | 'audience_untrusted'
  /** Metadata, key set or replay memory cannot be had: nothing is told about the token. */
  | 'dependency_unavailable'

/** What can be wrong with an ID token; a closed set, so a `switch` over it can be exhaustive. */
export type IdTokenFaultCode =
  | CommonFaultCode
  /** An access token is no proof of sign-in. */
  | 'access_token_presented'
  | 'logout_token_presented'
  /** `azp` is another client. */
  | 'authorized_party_mismatch'
  /** `nonce` is missing, another one, or one that was not asked for. */
  | 'nonce_mismatch'
  /** `acr` is none of the accepted values. */
  | 'acr_mismatch'
  /** The user signed in longer ago than `maxAgeSeconds`. */
  | 'authentication_too_old'
  /** `at_hash` is not that of the access token. */
  | 'at_hash_mismatch'
  /** `c_hash` is not that of the code. */
  | 'c_hash_mismatch'

/** What can be wrong with a logout token; a closed set. */
export type LogoutFaultCode =
  | CommonFaultCode
  /** A logout token with `nonce` could pass for an ID token. */
  | 'nonce_present'
  /** `iat` is longer ago than `maxAgeSeconds`. */
  | 'token_too_old'
  /** The same `jti` was there before. */
  | 'token_replayed'

/** What can be wrong with a logout request; a closed set. */
export type LogoutRequestCode =
  | LogoutFaultCode
  /** Not a POST. */
  | 'method_not_allowed'
  /** No form of at most 64 KiB, or not exactly one `logout_token` in it. */
  | 'request_malformed'

/** Says what is wrong with a token. */
export interface Fault<Code extends string> {
  readonly code: Code
  /** For logs: names rules, claims and configured values, never text of the token. */
  readonly detail: string
  /** Seconds, with `dependency_unavailable`. */
  readonly retryAfterSeconds?: number
}

/** The claims of a good ID token, or what is wrong with it. */
export type IdTokenDecision =
  | { readonly ok: true; readonly claims: IdTokenClaims }
  | ({ readonly ok: false } & Fault<IdTokenFaultCode>)

/** Who is to be signed out. With `sessionId` that session, with `subject` alone every session of the user. */
export interface Logout {
  readonly issuer: string
  readonly subject?: string
  /** The claim `sid`. */
  readonly sessionId?: string
  /** The claim `jti`. */
  readonly tokenId: string
}

/** Who is to be signed out, or what is wrong with a logout token. */
export type LogoutDecision =
  | { readonly ok: true; readonly logout: Logout }
  | ({ readonly ok: false } & Fault<LogoutFaultCode>)
