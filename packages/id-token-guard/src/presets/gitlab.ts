import { has, isText } from '../internal/claims.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { provenBy } from '../internal/proofs.ts'
import type { Preset } from '../preset.ts'

/** ID tokens of CI jobs. ID tokens of people who sign in with GitLab do not pass. */
export const gitlab: Preset = {
  name: 'gitlab',
  vendor: 'GitLab CI/CD',
  source: 'https://docs.gitlab.com/ci/secrets/id_token_authentication/',
  judgeIdToken: genericIdToken,
  judgeAccess: ({ claims }) =>
    provenBy({
      project_path: isText(claims.project_path),
      pipeline_id: has(claims, 'pipeline_id'),
      job_id: has(claims, 'job_id')
    })
}
