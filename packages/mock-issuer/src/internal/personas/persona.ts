import type { SigningAlgorithm } from '../algorithms.ts'
import type { TokenHeader } from '../tokens/mint-options.ts'
import type { TokenFacts } from './token-facts.ts'

/** What the issuer of one vendor looks like. */
export interface Persona {
  readonly vendor: string
  /** The vendor's document that the tokens follow. */
  readonly source: string
  /** The issuer, unless the option `url` names another. */
  readonly url: string
  /** The `aud` of access tokens that name none, where the vendor has a usual one. */
  readonly audience?: string
  /** Signs every token. */
  readonly algorithm: SigningAlgorithm
  /** The vendor's access tokens are no JWTs. */
  readonly opaqueAccessTokens?: true
  /**
   * The vendor's paths, given the path of the issuer: by the metadata member that advertises them, or by
   * the name of an endpoint that is not advertised. What is not here the metadata does not tell of, except the
   * endpoints of the code flow. What the vendor spreads over several hosts is on one here.
   */
  readonly paths: (issuer: string) => Readonly<Record<string, string>>
  /** Members the vendor has besides ours. */
  readonly metadata?: Readonly<Record<string, unknown>>
  readonly accessToken: TokenShape
  readonly idToken: TokenShape
}

/** The header and the claims of a vendor's token. */
export interface TokenShape {
  /** Members besides `alg` and `kid`; `undefined` removes one. */
  readonly header: (facts: TokenFacts) => TokenHeader
  /** All claims. Those the caller gives come on top. */
  readonly claims: (facts: TokenFacts) => Readonly<Record<string, unknown>>
}
