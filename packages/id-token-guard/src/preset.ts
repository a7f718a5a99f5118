import type { ParsedToken } from './parse-token.ts'

/** A member of a token that proves something, with the document that says so if it is not the preset's own. */
export interface Proof {
  readonly member: string
  readonly source?: string
}

/** Names what in a token proves the judge's point. An empty list means that nothing does. Never throws. */
export type Judge = (token: ParsedToken) => readonly Proof[]

/** The claims that standards ask for and that tokens of some vendors lack. Absent means: not allowed to lack. */
export interface Allowances {
  /** Access tokens carry no `aud`: the verifier needs a list of accepted clients in its place. */
  readonly mayLackAudience?: true
  /** Tokens carry no `iss` (a documented exception from R4). */
  readonly mayLackIssuer?: true
  /** Tokens carry no `exp` (a documented exception from R4). */
  readonly mayLackExpiry?: true
  /** Tokens are issued by their own subject, `iss` equals `sub` (a documented exception from R4). */
  readonly mayBeSelfIssued?: true
  /** The header type may be `JOSE`, which says no more than an absent one (a documented exception from R1). */
  readonly mayBeTypedJose?: true
}

/** The names of the presets. `none` stands for the rules that hold for every issuer. */
export type PresetName =
  | 'none'
  | 'adfs'
  | 'auth0'
  | 'authentik'
  | 'b2c'
  | 'casdoor'
  | 'clerk'
  | 'cloudflare'
  | 'cognito'
  | 'descope'
  | 'dex'
  | 'duende'
  | 'entra'
  | 'firebase'
  | 'firebase-session'
  | 'fusionauth'
  | 'github'
  | 'gitlab'
  | 'google'
  | 'google-sa'
  | 'hydra'
  | 'iap'
  | 'ibm-iam'
  | 'indigo'
  | 'k8s'
  | 'k8s-legacy'
  | 'keycloak'
  | 'kinde'
  | 'logto'
  | 'okta'
  | 'pingfed'
  | 'pingone'
  | 'sapias'
  | 'sapias-id-tokens'
  | 'spiffe'
  | 'spring'
  | 'stytch'
  | 'supabase'
  | 'supabase-apikey'
  | 'supertokens'
  | 'uaa'
  | 'vault'
  | 'wlcg'
  | 'workos'
  | 'zitadel'

/**
 * What is known about the tokens of one vendor. It replaces the judges of R6 and R7 and nothing else: the
 * header type, embedded keys, type claims and the marks of other token kinds are judged alike for everybody,
 * but for the exceptions named in {@link Allowances}, and the audience is the verifier's.
 */
export interface Preset extends Allowances {
  readonly name: PresetName
  readonly vendor: string
  /** The vendor's document on which the judges rest. */
  readonly source: string
  /** Tells by the configured issuer's address whether `auto` picks this preset. Absent: `auto` never does. */
  readonly matches?: (issuer: URL) => boolean
  /** R6: what proves that the token is an ID token. */
  readonly judgeIdToken: Judge
  /** R7: what proves that the token is an access token, or the credential this preset is for. */
  readonly judgeAccess: Judge
  /** The claims that name the client, for a list of accepted clients. */
  readonly clientClaims?: readonly string[]
  /**
   * ID tokens of people pass with this preset, because the vendor's access tokens cannot be told from them or
   * because they are the vendor's API credential. Such a preset is never chosen by `auto`.
   */
  readonly admitsIdTokens?: true
}
