import type { IdTokenFaultCode } from '../../decisions.ts'
import type { IdTokenCheck } from './check.ts'

const codes: Readonly<Partial<Record<string, IdTokenFaultCode>>> = {
  access_token: 'access_token_presented',
  logout_token: 'logout_token_presented'
}

/**
 * RFC 8725 section 3.12: a JWT of one kind must not pass as another. An ID token needs no mark of its own (OpenID Connect
 * Core 1.0 section 2), so one that shows no mark of any kind waits for the audience to tell.
 */
export const checkIdTokenKind: IdTokenCheck = ({ classification: { kind, evidence } }) => {
  if (kind === 'id_token' || kind === 'ambiguous') return undefined
  const because = evidence.map(({ rule, member = 'no member' }) => `${rule}: ${member}`).join(', ')
  return {
    code: codes[kind] ?? 'token_type_refused',
    detail: `the token is of the kind ${kind} (${because}); an ID token is needed`
  }
}
