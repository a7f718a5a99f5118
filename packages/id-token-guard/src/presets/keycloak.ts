import { genericAccess } from '../internal/generic-access.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { pathMatches } from '../internal/issuer-host.ts'
import type { Preset } from '../preset.ts'

// The claim typ decides (R3, R5); the rules for every issuer are for realms whose mappers remove it.
export const keycloak: Preset = {
  name: 'keycloak',
  vendor: 'Keycloak, Red Hat build of Keycloak',
  source: 'https://www.keycloak.org/docs/latest/server_admin/',
  matches: pathMatches(/\/realms\/[^/]+\/?$/),
  judgeIdToken: genericIdToken,
  judgeAccess: genericAccess,
  mayLackAudience: true,
  clientClaims: ['azp', 'client_id']
}
