import { genericAccess } from '../internal/generic-access.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { either, hostIs } from '../internal/issuer-host.ts'
import type { Preset } from '../preset.ts'

// drn decides (R3, R5).
export const descope: Preset = {
  name: 'descope',
  vendor: 'Descope',
  source: 'https://docs.descope.com/authorization/session-management/session-validation',
  matches: either(hostIs('api.descope.com'), ({ hostname }) =>
    /^api\.[a-z0-9]+\.descope\.com$/.test(hostname)
  ),
  judgeIdToken: genericIdToken,
  judgeAccess: genericAccess,
  mayLackAudience: true,
  clientClaims: ['azp', 'client_id']
}
