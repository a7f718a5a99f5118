import { isList, isText } from '../internal/claims.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { hostUnder } from '../internal/issuer-host.ts'
import { firstOf, provenBy } from '../internal/proofs.ts'
import type { Judge, Preset } from '../preset.ts'

// The ID token repeats the scope, custom scopes too. Since 1.24 only the access token says for which
// application the user is registered.
const byRegistration: Judge = ({ claims }) => provenBy({ applicationId: isText(claims.applicationId) })

const byGrant: Judge = ({ header: { gty } }) =>
  provenBy({ gty: isList(gty) && gty.length === 1 && gty[0] === 'client_credentials' })

export const fusionauth: Preset = {
  name: 'fusionauth',
  vendor: 'FusionAuth',
  source: 'https://fusionauth.io/docs/lifecycle/authenticate-users/oauth/tokens',
  matches: hostUnder('fusionauth.io'),
  judgeIdToken: genericIdToken,
  judgeAccess: firstOf(byRegistration, byGrant),
  clientClaims: ['applicationId']
}
