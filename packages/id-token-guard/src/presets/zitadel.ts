import { isNumber, isText, lacks } from '../internal/claims.ts'
import { resourceScope } from '../internal/generic-access.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { hostUnder } from '../internal/issuer-host.ts'
import { firstOf, provenBy } from '../internal/proofs.ts'
import type { Judge, Preset } from '../preset.ts'

// The access token has jti and nbf, the ID token neither; azp and auth_time are the ID token's.
const byIdentifier: Judge = ({ claims }) =>
  provenBy(
    { jti: isText(claims.jti), nbf: isNumber(claims.nbf) },
    isText(claims.client_id),
    lacks(claims, 'azp', 'auth_time')
  )

export const zitadel: Preset = {
  name: 'zitadel',
  vendor: 'ZITADEL',
  source: 'https://zitadel.com/docs/apis/openidoauth/claims',
  matches: hostUnder('zitadel.cloud'),
  judgeIdToken: genericIdToken,
  judgeAccess: firstOf(resourceScope, byIdentifier),
  clientClaims: ['client_id']
}
