import { genericIdToken } from '../internal/generic-id-token.ts'
import { never } from '../internal/proofs.ts'
import type { Preset } from '../preset.ts'

// token_use decides (R3, R5); a token without it is none of Cognito's.
export const cognito: Preset = {
  name: 'cognito',
  vendor: 'Amazon Cognito',
  source:
    'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html',
  matches: ({ hostname }) => /^cognito-idp(?:-fips)?\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/.test(hostname),
  judgeIdToken: genericIdToken,
  judgeAccess: never,
  mayLackAudience: true,
  clientClaims: ['client_id']
}
