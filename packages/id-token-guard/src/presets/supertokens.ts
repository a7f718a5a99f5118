import { isText } from '../internal/claims.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { provenBy } from '../internal/proofs.ts'
import type { Preset } from '../preset.ts'

// stt decides (R3, R5); session tokens of older cores have only the handle of their session.
export const supertokens: Preset = {
  name: 'supertokens',
  vendor: 'SuperTokens',
  source: 'https://github.com/supertokens/supertokens-core',
  judgeIdToken: genericIdToken,
  judgeAccess: ({ claims }) => provenBy({ sessionHandle: isText(claims.sessionHandle) }),
  mayLackAudience: true,
  clientClaims: ['client_id', 'tId']
}
