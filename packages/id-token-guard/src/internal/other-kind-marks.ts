import type { TokenKind } from '../classification.ts'
import type { JsonObject } from '@jeton/gate'
import { has, isList, isObject, isText, lacks } from './claims.ts'

/** A claim that only tokens of another kind carry. */
export interface Mark {
  readonly kind: TokenKind
  readonly member: string
  readonly source: string
  readonly applies: (claims: JsonObject) => boolean
}

const BACKCHANNEL_LOGOUT = 'http://schemas.openid.net/event/backchannel-logout'

export const otherKindMarks: readonly Mark[] = [
  {
    kind: 'logout_token',
    member: 'events',
    source: 'OpenID Connect Back-Channel Logout 1.0 section 2.4',
    applies: ({ events }) => isObject(events) && events[BACKCHANNEL_LOGOUT] !== undefined
  },
  {
    kind: 'security_event',
    member: 'events',
    source: 'RFC 8417 section 2.2',
    applies: ({ events }) => isObject(events)
  },
  {
    kind: 'dpop_proof',
    member: 'htu',
    source: 'RFC 9449 section 4.2',
    applies: claims => has(claims, 'htm') && has(claims, 'htu')
  },
  {
    kind: 'introspection_response',
    member: 'token_introspection',
    source: 'RFC 9701 section 5',
    applies: claims => has(claims, 'token_introspection')
  },
  {
    kind: 'refresh_token',
    member: 'granted_scopes',
    source: 'Cloud Foundry UAA, refresh token',
    applies: claims => has(claims, 'granted_scopes') && lacks(claims, 'scope')
  },
  {
    kind: 'refresh_token',
    member: 'jti',
    source: 'Cloud Foundry UAA, refresh token',
    applies: claims => isText(claims.jti) && claims.jti.endsWith('-r') && has(claims, 'rev_sig')
  },
  {
    kind: 'request_object',
    member: 'response_type',
    source: 'RFC 9101 section 4',
    applies: claims => has(claims, 'response_type')
  },
  {
    kind: 'other',
    member: 'redirect_uris',
    source: 'RFC 7591 section 2.3 (software statement)',
    applies: claims => isList(claims.redirect_uris)
  },
  {
    kind: 'other',
    member: 'state',
    source: 'JWT Secured Authorization Response Mode for OAuth 2.0 section 2.1',
    applies: claims => has(claims, 'state') && !lacks(claims, 'code', 'access_token', 'id_token', 'error')
  },
  ...(['ga4gh_visa_v1', 'ga4gh_passport_v1'] as const).map(member => ({
    kind: 'other' as const,
    member,
    source: 'GA4GH Authentication and Authorization Infrastructure profile',
    applies: (claims: JsonObject) => has(claims, member)
  })),
  ...(['vc', 'vp', '_sd_alg', 'sd_hash'] as const).map(member => ({
    kind: 'other' as const,
    member,
    source: 'verifiable credential or its key binding (W3C VC Data Model, SD-JWT)',
    applies: (claims: JsonObject) => has(claims, member)
  }))
]
