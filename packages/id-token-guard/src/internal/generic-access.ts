import type { JsonObject } from '@jeton/gate'
import type { Judge } from '../preset.ts'
import { audienceOf, clientsOf, isList, isObject, isText, scopesOf, textsOf } from './claims.ts'

// What a client may ask for to learn about the user or to stay signed in. ID tokens of some vendors repeat
// these, so they prove nothing on their own.
const IDENTITY_SCOPES = new Set([
  'openid',
  'profile',
  'email',
  'address',
  'phone',
  'offline_access',
  'offline',
  'groups',
  'allatclaims'
])

const SCOPE_CLAIMS = ['scope', 'scp'] as const

/** R7a: a scope which is for a resource. */
export const resourceScope: Judge = ({ claims }) =>
  SCOPE_CLAIMS.filter(name => scopesOf(claims, name).some(scope => !IDENTITY_SCOPES.has(scope))).map(
    member => ({
      member,
      source: 'RFC 9068 section 2.2.3, RFC 6749 section 3.3'
    })
  )

/**
 * R7b: some scope, and the client is known and not in aud, where an ID token must have it. A client that stands
 * beside the API's address is no proof: that is how ID tokens look whose aud was widened.
 */
export const scopeForAnother: Judge = ({ claims }) => {
  const clients = clientsOf(claims)
  if (clients.length === 0 || isForClient(claims, clients)) return []
  return SCOPE_CLAIMS.filter(name => scopesOf(claims, name).length > 0).map(member => ({
    member,
    source: 'RFC 9068 section 2.2.3, OpenID Connect Core 1.0 section 2'
  }))
}

function isForClient(claims: JsonObject, clients: readonly string[]): boolean {
  return audienceOf(claims).some(member => clients.includes(member))
}

/** R7c: rich authorization details. */
const authorizationDetails: Judge = ({ claims }) => {
  const details = claims.authorization_details
  const isOne = isList(details) && details.some(detail => isObject(detail) && isText(detail.type))
  return isOne ? [{ member: 'authorization_details', source: 'RFC 9396 section 9.1' }] : []
}

/** R7d: an ID token must name its client in aud; what names another audience only is none. */
const clientOutsideAudience: Judge = ({ claims }) => {
  const audience = audienceOf(claims)
  if (!isText(claims.client_id) || audience.length === 0 || audience.includes(claims.client_id)) return []
  return [{ member: 'client_id', source: 'RFC 9068 section 2.2, OpenID Connect Core 1.0 section 2' }]
}

const vendorClaims: Readonly<Record<string, string>> = {
  gty: 'Auth0, Kinde: grant type',
  azpacr: 'Microsoft Entra ID, access token claims reference',
  appidacr: 'Microsoft Entra ID, access token claims reference'
}

/** R7e: claims that vendors put into access tokens only. */
const vendorEvidence: Judge = ({ claims }) =>
  Object.entries(vendorClaims)
    .filter(([member]) => textsOf(claims[member]).length > 0)
    .map(([member, source]) => ({ member, source }))

const TOKEN_TYPES = new Set(['bearer', 'dpop'])

/** R7e: the type with which an access token is presented. */
const tokenType: Judge = ({ claims }) =>
  isText(claims.token_type) && TOKEN_TYPES.has(claims.token_type.toLowerCase())
    ? [{ member: 'token_type', source: 'RFC 6749 section 7.1' }]
    : []

const judges: readonly Judge[] = [
  resourceScope,
  scopeForAnother,
  authorizationDetails,
  clientOutsideAudience,
  vendorEvidence,
  tokenType
]

/** R7 as it holds for every issuer. */
export const genericAccess: Judge = token =>
  isTwinOfIdToken(token.claims) ? [] : judges.flatMap(judge => judge(token))

// Casdoor hands out one text as access token and as ID token, so no claim in it can prove either.
function isTwinOfIdToken(claims: JsonObject): boolean {
  return claims.tokenType === 'access-token'
}
