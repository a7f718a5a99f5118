import { audienceOf, scopesOf } from '../internal/claims.ts'
import { resourceScope } from '../internal/generic-access.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { pathMatches } from '../internal/issuer-host.ts'
import { firstOf, provenBy } from '../internal/proofs.ts'
import type { Judge, Preset } from '../preset.ts'

// The audience of an access token is made of its client and of what its scopes name; that of an ID token is
// its client. So the scope openid shows up as an audience in the access token only.
const scopeInAudience: Judge = ({ claims }) =>
  provenBy({
    scope: scopesOf(claims, 'scope').includes('openid'),
    aud: audienceOf(claims).includes('openid')
  })

export const uaa: Preset = {
  name: 'uaa',
  vendor: 'Cloud Foundry UAA, SAP XSUAA',
  source: 'https://docs.cloudfoundry.org/api/uaa/',
  matches: pathMatches(/\/oauth\/token\/?$/),
  judgeIdToken: genericIdToken,
  judgeAccess: firstOf(resourceScope, scopeInAudience),
  clientClaims: ['client_id', 'cid', 'azp']
}
