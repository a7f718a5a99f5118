import type { ParsedToken } from '../parse-token.ts'
import type { Allowances } from '../preset.ts'
import { isTypedAccessToken } from '../is-typed-access-token.ts'
import { audienceOf, has, isNumber, isText } from './claims.ts'
import type { Finding } from './rule.ts'

type Check = (token: ParsedToken, allowances: Allowances) => Finding | undefined

const REQUIRED = 'RFC 9068 section 2.2'
const SELF_ISSUED = 'RFC 7523 section 3'

const namesIssuer: Check = ({ claims }, { mayLackIssuer }) => {
  if (isText(claims.iss) || (mayLackIssuer && claims.iss === undefined)) return undefined
  return { kind: 'other', member: 'iss', source: REQUIRED }
}

// What names an issuer and a subject and never expires is a signed answer of the userinfo endpoint. A token typed
// at+jwt without exp is an access token that somebody forgot to limit; the verifier says so.
const expires: Check = ({ header, claims }, { mayLackExpiry }) => {
  if (isTypedAccessToken(header)) return undefined
  if (isNumber(claims.exp) || (mayLackExpiry && claims.exp === undefined)) return undefined
  const kind = claims.exp === undefined && has(claims, 'sub') ? 'userinfo' : 'other'
  return { kind, member: 'exp', source: REQUIRED }
}

const isNotOfItsSubject: Check = ({ claims }, { mayBeSelfIssued }) => {
  if (!isText(claims.iss) || claims.iss !== claims.sub || mayBeSelfIssued) return undefined
  return { kind: 'client_assertion', member: 'sub', source: SELF_ISSUED }
}

const isNotOfItsClient: Check = ({ claims }) => {
  if (!isText(claims.iss) || claims.iss !== claims.client_id) return undefined
  return { kind: 'client_assertion', member: 'client_id', source: SELF_ISSUED }
}

// A grant or a client assertion is addressed to a token endpoint, and by somebody else than its operator.
const isNotForTokenEndpoint: Check = ({ claims }) => {
  const [audience, ...others] = audienceOf(claims)
  if (audience === undefined || others.length > 0 || !isText(claims.iss)) return undefined
  if (!isTokenEndpoint(audience) || originOf(audience) === originOf(claims.iss)) return undefined
  return { kind: 'client_assertion', member: 'aud', source: SELF_ISSUED }
}

function isTokenEndpoint(address: string): boolean {
  return URL.canParse(address) && new URL(address).pathname.endsWith('/token')
}

function originOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).origin : undefined
}

export const registeredClaimChecks: readonly Check[] = [
  namesIssuer,
  expires,
  isNotOfItsSubject,
  isNotOfItsClient,
  isNotForTokenEndpoint
]
