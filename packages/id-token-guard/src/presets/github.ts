import { has, isText } from '../internal/claims.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { provenBy } from '../internal/proofs.ts'
import type { Preset } from '../preset.ts'

/** Tokens of workflow runs. */
export const github: Preset = {
  name: 'github',
  vendor: 'GitHub Actions',
  source: 'https://docs.github.com/actions/reference/security/oidc',
  judgeIdToken: genericIdToken,
  judgeAccess: ({ claims }) =>
    provenBy({
      repository: isText(claims.repository),
      run_id: has(claims, 'run_id'),
      workflow: isText(claims.workflow) || isText(claims.workflow_ref)
    })
}
