import type { ChallengeError } from './challenge.ts'

/** Names every cause of a refusal; a closed set, so a `switch` over it can be exhaustive. */
export type RefusalCode =
  | 'credentials_missing'
  | 'credentials_malformed'
  | 'credentials_ambiguous'
  | 'token_malformed'
  | 'token_encrypted'
  | 'algorithm_not_allowed'
  | 'critical_extension_unknown'
  | 'key_unknown'
  | 'signature_invalid'
  | 'issuer_mismatch'
  | 'audience_mismatch'
  | 'client_not_allowed'
  | 'token_expired'
  | 'token_not_yet_valid'
  | 'token_revoked'
  | 'claim_missing'
  | 'claim_invalid'
  | 'binding_unproven'
  | 'id_token_presented'
  | 'refresh_token_presented'
  | 'logout_token_presented'
  | 'userinfo_presented'
  | 'client_assertion_presented'
  | 'dpop_proof_presented'
  | 'introspection_response_presented'
  | 'security_event_presented'
  | 'request_object_presented'
  | 'identity_assertion_presented'
  | 'token_type_refused'
  | 'token_type_ambiguous'
  | 'insufficient_scope'
  | 'insufficient_authorization_details'
  | 'insufficient_user_authentication'
  | 'dependency_unavailable'

interface Answer {
  readonly status: number
  readonly error?: ChallengeError
  readonly message: string
}

/** Makes an answer of RFC 6750 section 3.1: 401 with `invalid_token`. */
const badToken = (message: string): Answer => ({ status: 401, error: 'invalid_token', message })
const badRequest = (message: string): Answer => ({ status: 400, error: 'invalid_request', message })

/**
 * The answer to every refusal code. Messages use only the characters that RFC 6750 section 3 allows in
 * `error_description`, and never anything that came with the request.
 */
const answers: Readonly<Record<RefusalCode, Answer>> = {
  credentials_missing: { status: 401, message: 'this resource needs a credential' },
  credentials_malformed: badRequest('the credential is not well formed'),
  credentials_ambiguous: badRequest('more than one credential was presented'),

  token_malformed: badToken('the token is not well formed'),
  token_encrypted: badToken('encrypted tokens are not accepted'),
  algorithm_not_allowed: badToken('the signature algorithm is not allowed'),
  critical_extension_unknown: badToken('the token names a critical extension that is not understood'),
  key_unknown: badToken('the issuer has no key that fits this token'),
  signature_invalid: badToken('the signature is not valid'),
  issuer_mismatch: badToken('the token is not from an accepted issuer'),
  audience_mismatch: badToken('the token is not for this audience'),
  client_not_allowed: badToken('the token is not from an accepted client'),
  token_expired: badToken('the token has expired'),
  token_not_yet_valid: badToken('the token is not valid yet'),
  token_revoked: badToken('the token has been revoked'),
  claim_missing: badToken('the token lacks a required claim'),
  claim_invalid: badToken('a claim of the token is not well formed'),
  binding_unproven: badToken('the token is bound to a key that was not proven'),

  id_token_presented: badToken('an ID token is not an API credential'),
  refresh_token_presented: badToken('a refresh token is not an API credential'),
  logout_token_presented: badToken('a logout token is not an API credential'),
  userinfo_presented: badToken('a userinfo response is not an API credential'),
  client_assertion_presented: badToken('a client assertion is not an API credential'),
  dpop_proof_presented: badToken('a DPoP proof alone is not an API credential'),
  introspection_response_presented: badToken('an introspection response is not an API credential'),
  security_event_presented: badToken('a security event token is not an API credential'),
  request_object_presented: badToken('a request object is not an API credential'),
  identity_assertion_presented: badToken('an identity assertion is not an API credential'),
  token_type_refused: badToken('this type of token is not an API credential'),
  token_type_ambiguous: badToken('nothing in this token shows that it is an access token'),

  insufficient_scope: {
    status: 403,
    error: 'insufficient_scope',
    message: 'the credential lacks a required scope'
  },
  insufficient_authorization_details: {
    status: 403,
    error: 'insufficient_scope',
    message: 'the credential lacks required authorization details'
  },
  insufficient_user_authentication: {
    status: 401,
    error: 'insufficient_user_authentication',
    message: 'a stronger or more recent authentication is required'
  },
  dependency_unavailable: { status: 503, message: 'the credential cannot be checked at the moment' }
}

/** Gives status, challenge error and public text of a refusal code. */
export function answerTo(code: RefusalCode): Answer {
  return answers[code]
}
