import { isNumber, isText, lacks } from '../internal/claims.ts'
import { resourceScope } from '../internal/generic-access.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { firstOf, provenBy } from '../internal/proofs.ts'
import type { Judge, Preset } from '../preset.ts'

// nbf is set in access tokens only; azp, auth_time and sid in ID tokens only.
const notBefore: Judge = ({ claims }) =>
  provenBy({ nbf: isNumber(claims.nbf) }, isText(claims.jti), lacks(claims, 'azp', 'auth_time', 'sid'))

export const spring: Preset = {
  name: 'spring',
  vendor: 'Spring Authorization Server',
  source: 'https://docs.spring.io/spring-authorization-server/reference/core-model-components.html',
  judgeIdToken: genericIdToken,
  judgeAccess: firstOf(resourceScope, notBefore),
  clientClaims: ['client_id']
}
