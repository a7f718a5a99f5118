/** Claims a request asks for one by one (OpenID Connect Core 1.0 section 5.5). */
export interface ClaimsRequest {
  readonly userinfo: readonly string[]
  readonly idToken: readonly string[]
  /** The contexts one of which has to be reached (section 5.5.1.1). */
  readonly essentialAcr: readonly string[]
}
