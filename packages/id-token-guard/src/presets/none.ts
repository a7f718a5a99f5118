import { genericAccess } from '../internal/generic-access.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import type { Preset } from '../preset.ts'

export const none: Preset = {
  name: 'none',
  vendor: 'any',
  source: 'RFC 9068, OpenID Connect Core 1.0',
  judgeIdToken: genericIdToken,
  judgeAccess: genericAccess,
  clientClaims: ['client_id', 'azp', 'cid', 'appid']
}
