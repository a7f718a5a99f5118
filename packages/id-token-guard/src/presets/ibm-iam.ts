import { isText } from '../internal/claims.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { hostIs } from '../internal/issuer-host.ts'
import { provenBy } from '../internal/proofs.ts'
import type { Preset } from '../preset.ts'

export const ibmIam: Preset = {
  name: 'ibm-iam',
  vendor: 'IBM Cloud IAM',
  source: 'https://cloud.ibm.com/apidocs/iam-identity-token-api',
  matches: hostIs('iam.cloud.ibm.com', 'iam.test.cloud.ibm.com'),
  judgeIdToken: genericIdToken,
  judgeAccess: ({ claims }) =>
    provenBy({
      iam_id: isText(claims.iam_id),
      grant_type: isText(claims.grant_type),
      scope: isText(claims.scope)
    }),
  mayLackAudience: true,
  clientClaims: ['client_id']
}
