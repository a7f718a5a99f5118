import type { RefusalCode } from '@jeton/gate'
import type { Classification, TokenKind } from './classification.ts'

type Refused = Exclude<TokenKind, 'access_token'>

const refusals: Readonly<Record<Refused, readonly [code: RefusalCode, text: string]>> = {
  id_token: ['id_token_presented', 'looks like an ID token'],
  refresh_token: ['refresh_token_presented', 'looks like a refresh token'],
  logout_token: ['logout_token_presented', 'looks like a logout token'],
  userinfo: ['userinfo_presented', 'looks like a signed userinfo response'],
  client_assertion: ['client_assertion_presented', 'looks like a client assertion'],
  dpop_proof: ['dpop_proof_presented', 'looks like a DPoP proof'],
  introspection_response: ['introspection_response_presented', 'looks like an introspection response'],
  security_event: ['security_event_presented', 'looks like a security event token'],
  request_object: ['request_object_presented', 'looks like a request object'],
  identity_assertion: ['identity_assertion_presented', 'looks like an identity assertion grant'],
  other: ['token_type_refused', 'is of a type that is not an access token'],
  ambiguous: [
    'token_type_ambiguous',
    'cannot be told from an ID token (no scope, no client beside the audience)'
  ],
  encrypted: ['token_encrypted', 'is encrypted'],
  opaque: ['token_malformed', 'is not a JWT'],
  malformed: ['token_malformed', 'fails the strict reading of its text']
}

const advice: Partial<Record<Refused, string>> = {
  ambiguous: 'set the preset option, or have the issuer send RFC 9068 tokens (typ at+jwt)',
  encrypted: 'have the issuer send signed tokens',
  opaque: 'it may be an opaque token of the issuer',
  malformed: 'it may have been cut or changed on its way'
}

/** A refusal code with a text for the log: the rule that spoke and what to change. */
export interface KindRefusal {
  readonly code: RefusalCode
  readonly detail: string
}

/**
 * Gives the refusal that goes with a classification, for gates and for log lines.
 *
 * The text names rules, claim names and what to change; it never holds a value of the token.
 *
 * @param classification what `classifyToken` returned
 * @returns `undefined` for an access token, whose verification is left to the caller; else one code of its own for
 *   each kind of token, `token_type_ambiguous` where nothing proves an access token, and `token_malformed` for what is
 *   no JWT
 * @see RFC 8725 section 3.12
 */
export function refusalFor({ kind, evidence }: Classification): KindRefusal | undefined {
  if (kind === 'access_token') return undefined
  const [code, text] = refusals[kind]
  const because = evidence
    .map(({ rule, member }) => (member === undefined ? rule : `${rule}: ${member}`))
    .join(', ')
  return { code, detail: `the token ${text} (${because}): ${advice[kind] ?? 'send the access token'}` }
}
