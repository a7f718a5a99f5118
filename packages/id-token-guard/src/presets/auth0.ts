import { audienceOf, isText } from '../internal/claims.ts'
import { genericAccess } from '../internal/generic-access.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { hostUnder } from '../internal/issuer-host.ts'
import { firstOf, provenBy } from '../internal/proofs.ts'
import type { Judge, Preset } from '../preset.ts'

// An API's token for a user who was granted no scope has only azp and the API's address to show.
const forAnotherParty: Judge = ({ claims }) => {
  const audience = audienceOf(claims)
  return provenBy({ azp: isText(claims.azp) && audience.length > 0 && !audience.includes(claims.azp) })
}

export const auth0: Preset = {
  name: 'auth0',
  vendor: 'Auth0',
  source: 'https://auth0.com/docs/secure/tokens/access-tokens/access-token-profiles',
  matches: hostUnder('auth0.com'),
  judgeIdToken: genericIdToken,
  judgeAccess: firstOf(genericAccess, forAnotherParty),
  clientClaims: ['client_id', 'azp']
}
