import type { JsonObject } from '@jeton/gate'
import type { PresetName } from '@jeton/id-token-guard'
import type { KeyInput, SignatureAlgorithm } from '@jeton/issuer-keys'

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

/** What holds for one of several issuers. What is left out is as the options of {@link requireBearer} say. */
export interface IssuerEntry {
  readonly issuer: string
  readonly audience?: string | readonly string[]
  readonly algorithms?: readonly SignatureAlgorithm[]
  readonly tokenType?: 'evidence' | 'at+jwt'
  readonly preset?: PresetName | 'auto'
  readonly clients?: readonly string[]
  readonly jwks?: KeyInput
}

/**
 * Tells whether an issuer is trusted, for example by its tenant's row in a database.
 *
 * It is shown the `iss` of a token that nobody has verified yet, so it should look names up and take nothing apart. What
 * it is shown is the address of a public host (https, no port but a written one, no query, no fragment, no encoded or
 * double slashes). An entry is remembered for 300 seconds, `undefined` for 30, at most 1000 of each; equal questions that
 * arrive together are asked once. An issuer keeps its keys for as long as it is remembered and the entry's `jwks` names
 * the same address.
 *
 * `undefined`, or an entry with another name, is `issuer_mismatch`, and no request is made. An error, a rejection or an
 * entry with a wrong option is `dependency_unavailable`.
 */
export type IssuerResolver = (issuer: string) => IssuerEntry | undefined | Promise<IssuerEntry | undefined>

/** Options of {@link requireBearer}. */
export interface RequireBearerOptions<Claims = JsonObject> {
  /**
   * The issuer, exactly as its tokens name it in `iss`: https, without query and fragment. Several: a list of names or of
   * {@link IssuerEntry}, or an {@link IssuerResolver}. A token reaches only the keys of the issuer it names, and is
   * judged by what is said about that issuer.
   */
  readonly issuer: string | readonly (string | IssuerEntry)[] | IssuerResolver
  /**
   * The name of this API, one of which has to be in `aud`: one or several. There is no "any". Like `algorithms`,
   * `tokenType`, `preset` and `clients` it holds for every issuer whose entry does not say otherwise.
   */
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
  /** Where the keys come from. Default: the `jwks_uri` of the issuer's own metadata. With one listed issuer only. */
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
   * How many verified tokens are remembered (default 10,000, 0 for none), and for how long in seconds (default 300, never
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
