/** Options of `signIn`. Any other member is refused with a TypeError. */
export interface SignInOptions {
  /** The authentication context reached (`acr`). Default: none. */
  acr?: string
  /** The methods used (`amr`, RFC 8176). Default: none. */
  amr?: readonly string[]
}
