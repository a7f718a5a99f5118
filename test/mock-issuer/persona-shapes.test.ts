import { type PersonaName, createMockIssuer } from '@jeton/mock-issuer'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { describe, expect, it } from 'vitest'
import { readShared } from '../support/shared.ts'

type Members = Readonly<Record<string, unknown>>

interface Shape {
  readonly id: string
  readonly header: Members
  readonly claims: Members
}

interface Row {
  readonly persona: PersonaName
  /** The shapes one token has to be between: it has what all have, and nothing that none has. */
  readonly access: readonly string[]
  readonly id: readonly string[]
  /** Members all shapes have that a minted token may lack: the reason stands beside each. */
  readonly without?: readonly string[]
  /** The vendor's access tokens do not tell scopes, so the test asks for none. */
  readonly scopeless?: true
}

const rows: readonly Row[] = [
  {
    persona: 'auth0',
    access: ['auth0-at-legacy', 'auth0-at-m2m-scope', 'auth0-at-m2m-noscope'],
    id: ['auth0-id', 'auth0-id-spa'],
    // The user of the test has no picture.
    without: ['picture']
  },
  { persona: 'okta', access: ['okta-at-custom', 'okta-at-org'], id: ['okta-id-code', 'okta-id-implicit'] },
  // The token for an application that acts for itself has other claims besides.
  { persona: 'entra-v1', access: ['entra-v1-at'], id: ['entra-v1-id'] },
  {
    persona: 'entra-v2',
    access: ['entra-v2-at', 'entra-v2-at-self'],
    id: ['entra-v2-id', 'entra-v2-id-refreshed']
  },
  { persona: 'b2c', access: ['b2c-at', 'b2c-at-nonce'], id: ['b2c-id', 'b2c-id-code'] },
  {
    persona: 'cognito',
    access: ['cognito-at', 'cognito-at-admin', 'cognito-at-m2m'],
    id: ['cognito-id', 'cognito-id-plain']
  },
  {
    persona: 'keycloak',
    access: ['keycloak-at-26', 'keycloak-at-lightweight'],
    id: ['keycloak-id'],
    // Versions before 24 only.
    without: ['session_state']
  },
  {
    persona: 'google',
    access: [],
    id: ['google-id', 'google-id-onetap']
  },
  {
    persona: 'firebase',
    access: ['firebase-id'],
    id: ['firebase-id'],
    // The user of the test has no picture.
    without: ['picture'],
    scopeless: true
  },
  { persona: 'logto', access: ['logto-at'], id: ['logto-id'] },
  { persona: 'zitadel', access: ['zitadel-at'], id: ['zitadel-id', 'zitadel-id-implicit'], scopeless: true },
  { persona: 'spring', access: ['spring-at', 'spring-at-noscope'], id: ['spring-id', 'spring-id-refreshed'] },
  {
    persona: 'clerk',
    access: ['clerk-session-v2'],
    id: ['clerk-id'],
    // Of organizations and plans, and a header member of the browser's session.
    without: ['pla', 'fea', 'o', 'oiat'],
    scopeless: true
  },
  { persona: 'openiddict', access: ['openiddict-at'], id: ['openiddict-id'] },
  {
    persona: 'pingfed',
    access: ['pingfed-at'],
    id: ['pingfed-id'],
    // Of a delegated request.
    without: ['act', 'authorization_details']
  },
  { persona: 'dex', access: ['dex-at'], id: ['dex-id'], scopeless: true },
  { persona: 'casdoor', access: ['casdoor-at'], id: ['casdoor-id'] },
  { persona: 'rauthy', access: ['rauthy-at'], id: ['rauthy-id'] },
  {
    persona: 'salesforce',
    access: ['salesforce-at'],
    id: ['salesforce-id']
  },
  { persona: 'curity', access: ['curity-at', 'curity-at-openid'], id: [] },
  {
    persona: 'uaa',
    access: ['xsuaa-at', 'xsuaa-at-attrs', 'xsuaa-at-noscope'],
    id: ['xsuaa-id']
  },
  {
    persona: 'wso2',
    access: ['wso2-at', 'wso2-at-jwt'],
    id: ['wso2-id'],
    // Of a delegated request.
    without: ['act']
  }
]

/** What the request or its answer decides, and the test has not asked for. */
const ofRequest = ['nonce', 'at_hash', 'c_hash']

const shapes = readShared('corpus/token-shapes.json') as readonly Shape[]

function shapesOf(ids: readonly string[]): readonly Shape[] {
  return ids.map(id => {
    const shape = shapes.find(candidate => candidate.id === id)
    if (!shape) throw new Error(`there is no shape ${id}`)
    return shape
  })
}

const kindOf = (value: unknown): string =>
  Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value

/** The types a member has in the shapes. An audience may be one text or a list of texts anywhere (RFC 7519). */
function kindsIn(members: readonly Members[], name: string): readonly string[] {
  const kinds = members.filter(member => name in member).map(member => kindOf(member[name]))
  return name === 'aud' ? ['string', 'list'] : kinds
}

/** Says how a token is unlike the shapes. */
function differences(
  token: Members,
  models: readonly Members[],
  without: readonly string[]
): readonly string[] {
  const known = new Set(models.flatMap(model => Object.keys(model)))
  const required = [...known].filter(name => models.every(model => name in model) && !without.includes(name))
  const missing = required.filter(name => !(name in token)).map(name => `lacks ${name}`)
  const stray = Object.keys(token).flatMap(name => {
    if (!known.has(name)) return [`has ${name}`]
    const kinds = kindsIn(models, name)
    return kinds.includes(kindOf(token[name])) || kinds.includes('null')
      ? []
      : [`${name} is a ${kindOf(token[name])}`]
  })
  return [...missing, ...stray]
}

function expectLike(token: string, models: readonly Shape[], row: Row, more: readonly string[]): void {
  const without = [...(row.without ?? []), ...ofRequest]
  const headers = models.map(({ header }) => header)
  const claims = models.map(model => model.claims)
  expect(differences(decodeProtectedHeader(token), headers, without)).toEqual([])
  expect(differences(decodeJwt(token), claims, without).filter(text => !more.includes(text))).toEqual([])
}

/** Claims of a user that any ID token may have (OpenID Connect Core 1.0 section 5.1). */
const profileClaims = [
  'name',
  'given_name',
  'family_name',
  'preferred_username',
  'email',
  'email_verified',
  'picture'
]

describe('the tokens of a persona against the shapes of its vendor', () => {
  it.each(rows.filter(({ access }) => access.length > 0))(
    '$persona: an access token has header, claims and types of the vendor',
    async row => {
      const issuer = await createMockIssuer({ persona: row.persona })
      const token = await issuer.accessToken(row.scopeless ? {} : { scope: 'orders:read' })
      expectLike(token, shapesOf(row.access), row, [])
    }
  )

  it.each(rows.filter(({ id }) => id.length > 0))(
    '$persona: an ID token has header, claims and types of the vendor',
    async row => {
      const issuer = await createMockIssuer({ persona: row.persona })
      const more = profileClaims.map(name => `has ${name}`)
      expectLike(await issuer.idToken(), shapesOf(row.id), row, more)
    }
  )

  it.each(rows.filter(({ access }) => access.length > 0))(
    '$persona: the algorithm is the vendor’s',
    async ({ persona, access }) => {
      const issuer = await createMockIssuer({ persona })
      const { alg } = decodeProtectedHeader(await issuer.accessToken())
      expect(shapesOf(access).map(({ header }) => header['alg'])).toContain(alg)
    }
  )
})
