import { isNumber, isText, lacks } from '../internal/claims.ts'
import { genericAccess, resourceScope } from '../internal/generic-access.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { firstOf, provenBy } from '../internal/proofs.ts'
import type { Judge, Preset } from '../preset.ts'

const PERSONAL = ['auth_time', 'name', 'preferred_username', 'email']

// nbf stands in access tokens only; what tells about the person stands in ID tokens only.
const byProfileVersion: Judge = ({ claims }) =>
  provenBy(
    { 'wlcg.ver': isText(claims['wlcg.ver']), nbf: isNumber(claims.nbf) },
    isText(claims.jti),
    lacks(claims, ...PERSONAL)
  )

export const wlcg: Preset = {
  name: 'wlcg',
  vendor: 'WLCG',
  source: 'WLCG Common JWT Profiles 1.0',
  judgeIdToken: genericIdToken,
  judgeAccess: firstOf(resourceScope, byProfileVersion),
  mayLackAudience: true,
  clientClaims: ['client_id']
}

// OpenID Connect Core 1.0 section 2 requires aud: a token without it that names its client is no ID token.
const clientWithoutAudience: Judge = ({ claims }) =>
  provenBy({ client_id: isText(claims.client_id), jti: isText(claims.jti) }, lacks(claims, 'aud'))

export const indigo: Preset = {
  name: 'indigo',
  vendor: 'INDIGO IAM',
  source: 'https://indigo-iam.github.io/docs/',
  judgeIdToken: genericIdToken,
  judgeAccess: firstOf(genericAccess, clientWithoutAudience),
  mayLackAudience: true,
  clientClaims: ['client_id']
}
