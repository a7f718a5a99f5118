import type { JsonObject } from '@jeton/gate'
import type { PresetName } from '@jeton/id-token-guard'
import type { JWK, JSONWebKeySet } from 'jose'
import type { KeyObject } from 'node:crypto'

/**
 * Names the signature algorithms a verifier can be told to accept. All are asymmetric: a shared secret would let every
 * API that checks a token also make one.
 *
 * @see RFC 7518 section 3.1; RFC 9864 for `Ed25519`
 */
export type SignatureAlgorithm =
  | 'RS256'
  | 'RS384'
  | 'RS512'
  | 'PS256'
  | 'PS384'
  | 'PS512'
  | 'ES256'
  | 'ES384'
  | 'ES512'
  | 'EdDSA'
  | 'Ed25519'

/**
 * Says where an issuer's keys come from: the address of its key set, a key set, one public JWK, or a public
 * `KeyObject`. A string is always an address, never key text.
 */
export type KeyInput = string | URL | JSONWebKeySet | JWK | KeyObject

/**
 * A schema for claims, of any library that follows Standard Schema (Zod, Valibot, ArkType and others).
 *
 * @see https://standardschema.dev
 */
export interface ClaimsSchema<Claims> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => SchemaResult<Claims> | Promise<SchemaResult<Claims>>
  }
}

/** What a schema makes of claims: typed claims, or where they do not fit. */
export type SchemaResult<Claims> =
  | { readonly value: Claims; readonly issues?: undefined }
  | {
      readonly issues: readonly {
        readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
      }[]
    }

/** What a revocation check may know of a token. */
export interface RevocableToken {
  readonly issuer: string
  readonly subject?: string
  /** The claim `jti`. */
  readonly tokenId?: string
  /** Epoch seconds. */
  readonly issuedAt?: number
  /** Epoch seconds. */
  readonly expiresAt: number
  /** SHA-256 of header and payload, base64: the same for every text of one token, which its signature is not. */
  readonly digest: string
}

/** Options of {@link requireBearer}. */
export interface RequireBearerOptions<Claims = JsonObject> {
  /**
   * The issuer, exactly as its tokens name it in `iss`; or a list of issuers, each verified with its own keys. https,
   * without query and fragment.
   */
  readonly issuer: string | readonly string[]
  /** The name of this API, one of which has to be in `aud`: one or several. There is no "any". */
  readonly audience: string | readonly string[]
  /** Accepted signature algorithms. Default: every {@link SignatureAlgorithm}. */
  readonly algorithms?: readonly SignatureAlgorithm[]
  /** How far clocks may differ, in seconds: 0 to 60. Default 5. */
  readonly clockTolerance?: number
  /**
   * `evidence` (the default): tokens typed `at+jwt` pass; others have to show by a scope, a client or a vendor's mark
   * that they are access tokens. `at+jwt`: only typed tokens with every claim of RFC 9068; recommended wherever the
   * issuer supports it.
   */
  readonly tokenType?: 'evidence' | 'at+jwt'
  /**
   * Which vendor's habits to allow for. `auto` (the default) goes by the issuer's address, `none` uses the general
   * rules alone. Presets that admit ID tokens or workload tokens are never chosen by `auto`.
   */
  readonly preset?: PresetName | 'auto'
  /**
   * The clients whose tokens are accepted, by client id. Where an issuer's access tokens carry no audience at all
   * (Amazon Cognito, Keycloak lightweight tokens), this list is what stands in for it. Default: any client, and an
   * audience is required.
   */
  readonly clients?: readonly string[]
  /** Where the keys come from. Default: the `jwks_uri` of the issuer's own metadata. With one issuer only. */
  readonly jwks?: KeyInput
  /**
   * Other places where a token may be, besides the `Authorization` header. All off by default. `query`: the parameter
   * `access_token` of a GET or HEAD request. `form`: the same name in a form body that the application has parsed.
   */
  readonly readFrom?: { readonly form?: boolean; readonly query?: boolean }
  /** Protection space named in challenges. Default `api`. */
  readonly realm?: string
  /** Absolute https address of the RFC 9728 document, named in challenges. Default: none. */
  readonly resourceMetadata?: string
  /**
   * A schema that the claims of a good token have to fit; what it returns is `auth.claims`, with its type. Claims that do
   * not fit are `claim_invalid`, with the claim's path in the private detail. Default: no schema, claims as they are.
   */
  readonly claims?: ClaimsSchema<Claims>
  /**
   * Tells whether a good token has been revoked; asked on every request, so it should answer from memory
   * (`createDenyList`). `true` is `token_revoked`; an error or a rejection is `dependency_unavailable`. Default: no token
   * is revoked before it expires.
   */
  readonly revocation?: (token: RevocableToken) => boolean | Promise<boolean>
  /**
   * How many verified tokens are remembered (default 1000, 0 for none), and for how long in seconds (default 300, never
   * past `exp`). What is remembered is that a signature was right, by a digest of the token; times, audience, client
   * and binding are judged again on every request, and a change of the issuer's keys ends it.
   */
  readonly cache?: { readonly maxEntries?: number; readonly maxAgeSeconds?: number }
  /** Accepts http issuers and key sets on loopback addresses, for tests. Default false. */
  readonly allowInsecureLoopback?: boolean
  /** Returns the time in epoch milliseconds. Default `Date.now`. */
  readonly clock?: () => number
  /** Fetches metadata and key sets. Default: the global `fetch`. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>
}
