/**
 * What a token is, as far as its text tells. Only `access_token` is a credential for an API; `ambiguous` means
 * that nothing in the token proves it to be one.
 */
export type TokenKind =
  | 'access_token'
  | 'id_token'
  | 'refresh_token'
  | 'logout_token'
  | 'userinfo'
  | 'client_assertion'
  | 'dpop_proof'
  | 'introspection_response'
  | 'security_event'
  | 'request_object'
  /** An identity assertion authorization grant (ID-JAG). */
  | 'identity_assertion'
  /** Known not to be an access token: a verifiable credential, a visa, a key binding proof, … */
  | 'other'
  /** Nothing proves it to be an access token (rule R7). */
  | 'ambiguous'
  /** A JWE: five parts. */
  | 'encrypted'
  /** Not a JWT by its syntax: neither three nor five parts. */
  | 'opaque'
  /** Three parts which fail the strict text check, a text over 8192 characters, or not a string. */
  | 'malformed'

/**
 * The rules, in the order in which they are asked: R0 token text, R1 header type, R2 embedded key, R3 vendor's
 * type claim, R4 marks of other kinds, R5 typed or marked as access token, R6 evidence of an ID token,
 * R7 evidence of an access token.
 */
export type RuleId = 'R0' | 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7'

/** One reason of a classification. */
export interface Evidence {
  readonly rule: RuleId
  /** The standard or the vendor document behind the rule. */
  readonly source: string
  /** The header parameter or claim that was decisive, where one was. Never its value. */
  readonly member?: string
}

/** The verdict on a token. */
export interface Classification {
  readonly kind: TokenKind
  /** The reasons of the rule that decided. Never empty. */
  readonly evidence: readonly Evidence[]
}
