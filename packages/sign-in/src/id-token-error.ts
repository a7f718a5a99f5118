import type { Fault, IdTokenFaultCode } from './decisions.ts'

const messages: Readonly<Record<IdTokenFaultCode, string>> = {
  token_malformed: 'the ID token is not well formed',
  token_encrypted: 'encrypted ID tokens are not accepted',
  token_type_refused: 'the token is not an ID token',
  issuer_mismatch: 'the ID token is not from the issuer',
  algorithm_not_allowed: 'the signature algorithm is not the registered one',
  critical_extension_unknown: 'the ID token names a critical extension that is not understood',
  key_unknown: 'the issuer has no key that fits the ID token',
  signature_invalid: 'the signature of the ID token is not valid',
  token_expired: 'the ID token has expired',
  token_not_yet_valid: 'the ID token is not valid yet',
  claim_missing: 'the ID token lacks a required claim',
  claim_invalid: 'a claim of the ID token is not well formed',
  audience_mismatch: 'the ID token is not for this client',
  audience_untrusted: 'the ID token is for somebody else as well',
  dependency_unavailable: 'the ID token cannot be checked at the moment',
  access_token_presented: 'an access token is no proof of sign-in',
  logout_token_presented: 'a logout token is no proof of sign-in',
  authorized_party_mismatch: 'the ID token was issued to another client',
  nonce_mismatch: 'the ID token does not belong to this sign-in',
  acr_mismatch: 'the user did not sign in the way that was asked for',
  authentication_too_old: 'the user signed in too long ago',
  at_hash_mismatch: 'the access token does not belong to the ID token',
  c_hash_mismatch: 'the code does not belong to the ID token'
}

/** Says why an ID token is no proof of sign-in. The message is fixed for each code and may be shown. */
export class IdTokenError extends Error {
  override readonly name: string = 'IdTokenError'
  readonly code: IdTokenFaultCode
  /** For logs: names rules, claims and configured values, never text of the token. */
  readonly detail: string
  /** Seconds, with `dependency_unavailable`. */
  readonly retryAfterSeconds?: number

  constructor({ code, detail, retryAfterSeconds }: Fault<IdTokenFaultCode>) {
    super(messages[code])
    this.code = code
    this.detail = detail
    if (retryAfterSeconds !== undefined) this.retryAfterSeconds = retryAfterSeconds
  }
}
