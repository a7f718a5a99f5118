import type { PresetName } from '@jeton/id-token-guard'
import { classifyToken, presetFor } from '@jeton/id-token-guard'
import { describe, expect, it } from 'vitest'
import { presetOf, shapes } from './support/corpus.ts'
import type { Shape } from './support/corpus.ts'
import { encodeToken } from './support/encode.ts'

type Choice = (shape: Shape) => PresetName

const isAccess = ({ header, claims }: Shape, preset: PresetName): boolean =>
  classifyToken(encodeToken(header, claims), { preset }).kind === 'access_token'

const idsWhere = (wanted: Shape['expect'], passes: boolean, choose: Choice): readonly string[] =>
  shapes
    .filter(shape => shape.expect === wanted && isAccess(shape, choose(shape)) === passes)
    .map(({ id }) => id)
    .toSorted()

const names = (list: Readonly<Record<string, string>>): readonly string[] => Object.keys(list).toSorted()

const issuerOf = ({ claims: { iss } }: Shape): string => (typeof iss === 'string' ? iss : '')

const generic: Choice = () => 'none'
const byAddress: Choice = shape => presetFor(issuerOf(shape))

// Access tokens that nothing in the token proves to be one, whatever the preset.
const undecidable = {
  'xsuaa-at-noscope': 'a test vector of a library: no scope, aud is the client, as in an ID token of UAA',
  'ibm-verify-at':
    'identity scopes only and aud is the client; no document names a claim of access tokens only'
}

// Access tokens that only the preset of their vendor can tell.
const needPreset = {
  'auth0-at-user-noscope': 'no scope, only azp beside the API',
  'b2c-at-nonce': 'repeats the nonce of the sign-in',
  'spring-at-noscope': 'no scope, aud is the client',
  'xsuaa-at': 'scope openid only, the client stands in aud',
  'sapias-app2app': 'no scope, only ias_apis and azp',
  'zitadel-at': 'no scope, the client stands in aud',
  'zitadel-at-roles': 'no scope, the client stands in aud',
  'dex-at': 'cannot be told from the ID token: the preset admits both',
  'casdoor-at': 'is the ID token: the preset admits both',
  'pingfed-at-default': 'no issuer, no audience, identity scopes only',
  'clerk-session-v2': 'session token without scope, client and audience',
  'clerk-session-v1': 'session token without scope, client and audience',
  'clerk-jwt-template': "a template of the customer, only azp is Clerk's",
  'wlcg-at-groups': 'groups in place of scopes',
  'indigo-at-iam-noscope': 'no scope, no audience'
}

// Those of them whose preset has to be named, because the issuer's address does not give the vendor away.
const needName = {
  'spring-at-noscope': 'run under any address',
  'dex-at': 'never chosen by auto: it admits ID tokens',
  'casdoor-at': 'never chosen by auto: it admits ID tokens',
  'pingfed-at-default': 'run under any address, and the token names no issuer',
  'wlcg-at-groups': 'run under any address',
  'indigo-at-iam-noscope': 'run under any address'
}

// Credentials for which the preset of the same vendor is not enough: the operator names another one.
const needAnotherPreset: Readonly<Record<string, PresetName>> = {
  'sapias-id': 'sapias-id-tokens',
  'firebase-session-cookie': 'firebase-session',
  'k8s-sa-legacy': 'k8s-legacy'
}

describe('the corpus under the rules for every issuer', () => {
  it('lets nothing in that is to be refused', () => {
    expect(idsWhere('reject', true, generic)).toEqual([])
  })

  it('refuses only the access tokens that are listed with a reason', () => {
    expect(idsWhere('accept', false, generic)).toEqual(names({ ...undecidable, ...needPreset }))
  })

  it('lets no workload credential or vendor-designated ID token in', () => {
    expect(idsWhere('profile', true, generic)).toEqual([])
  })
})

describe('the corpus under the preset of each vendor', () => {
  it('lets nothing in that is to be refused', () => {
    expect(idsWhere('reject', true, presetOf)).toEqual([])
  })

  it('refuses only the access tokens that are listed with a reason', () => {
    expect(idsWhere('accept', false, presetOf)).toEqual(names(undecidable))
  })

  it('lets every opt-in credential in but those that need a preset of their own', () => {
    expect(idsWhere('profile', false, presetOf)).toEqual(Object.keys(needAnotherPreset).toSorted())
  })

  it.each(Object.entries(needAnotherPreset))('lets %s in under %s', (id, preset) => {
    expect(shapes.filter(shape => shape.id === id).map(shape => isAccess(shape, preset))).toEqual([true])
  })
})

describe("the corpus under the preset that the issuer's address picks", () => {
  it('lets nothing in that is to be refused', () => {
    expect(idsWhere('reject', true, byAddress)).toEqual([])
  })

  it('refuses only the access tokens that are listed with a reason', () => {
    expect(idsWhere('accept', false, byAddress)).toEqual(names({ ...undecidable, ...needName }))
  })

  it('lets no workload credential or vendor-designated ID token in', () => {
    expect(idsWhere('profile', true, byAddress)).toEqual([])
  })
})

describe('the kind named for what is refused', () => {
  const kinds: Readonly<Record<string, readonly string[]>> = {
    id: ['id_token', 'ambiguous'],
    refresh: ['refresh_token'],
    logout: ['logout_token'],
    userinfo: ['userinfo'],
    client_assertion: ['client_assertion'],
    dpop_proof: ['dpop_proof'],
    set: ['security_event'],
    other: ['other', 'ambiguous', 'request_object']
  }

  it.each(shapes.filter(shape => shape.expect === 'reject'))(
    '$id is named as $kind',
    ({ header, claims, kind }) => {
      expect(kinds[kind]).toContain(classifyToken(encodeToken(header, claims)).kind)
    }
  )
})
