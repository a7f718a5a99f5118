import { genericIdToken } from '../internal/generic-id-token.ts'
import { hostUnder } from '../internal/issuer-host.ts'
import { never } from '../internal/proofs.ts'
import type { Preset } from '../preset.ts'

// Every access token is typed at+jwt (R5), and no ID token is.
export const logto: Preset = {
  name: 'logto',
  vendor: 'Logto',
  source: 'https://docs.logto.io/authorization/validate-access-tokens',
  matches: hostUnder('logto.app'),
  judgeIdToken: genericIdToken,
  judgeAccess: never,
  clientClaims: ['client_id']
}
