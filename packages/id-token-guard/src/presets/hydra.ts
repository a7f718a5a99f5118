import { resourceScope, scopeForAnother } from '../internal/generic-access.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { hostUnder } from '../internal/issuer-host.ts'
import { firstOf } from '../internal/proofs.ts'
import type { Preset } from '../preset.ts'

export const hydra: Preset = {
  name: 'hydra',
  vendor: 'Ory Hydra',
  source: 'https://www.ory.com/docs/oauth2-oidc/jwt-access-token',
  matches: hostUnder('oryapis.com'),
  judgeIdToken: genericIdToken,
  judgeAccess: firstOf(resourceScope, scopeForAnother),
  mayLackAudience: true,
  clientClaims: ['client_id']
}
