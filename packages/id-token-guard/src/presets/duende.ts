import { resourceScope, scopeForAnother } from '../internal/generic-access.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { firstOf } from '../internal/proofs.ts'
import type { Preset } from '../preset.ts'

export const duende: Preset = {
  name: 'duende',
  vendor: 'Duende IdentityServer, IdentityServer4',
  source: 'https://docs.duendesoftware.com/identityserver/tokens/',
  judgeIdToken: genericIdToken,
  judgeAccess: firstOf(resourceScope, scopeForAnother),
  mayLackAudience: true,
  clientClaims: ['client_id']
}
