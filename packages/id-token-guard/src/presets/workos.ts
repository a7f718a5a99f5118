import { isText, lacks } from '../internal/claims.ts'
import { resourceScope } from '../internal/generic-access.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { either, hostIs, hostUnder } from '../internal/issuer-host.ts'
import { firstOf, provenBy } from '../internal/proofs.ts'
import type { Judge, Preset } from '../preset.ts'

// OpenID Connect Core 1.0 section 2 requires aud: a session token without it is no ID token.
const forSession: Judge = ({ claims }) =>
  provenBy({ sid: isText(claims.sid) && claims.sid.startsWith('session_') }, lacks(claims, 'aud'))

export const workos: Preset = {
  name: 'workos',
  vendor: 'WorkOS AuthKit',
  source: 'https://workos.com/docs/reference/authkit/session-tokens',
  matches: either(hostIs('api.workos.com'), hostUnder('authkit.app')),
  judgeIdToken: genericIdToken,
  judgeAccess: firstOf(resourceScope, forSession),
  mayLackAudience: true,
  clientClaims: ['client_id']
}
