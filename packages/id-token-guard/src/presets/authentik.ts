import { isText } from '../internal/claims.ts'
import { idTokenByHash } from '../internal/generic-id-token.ts'
import { pathMatches } from '../internal/issuer-host.ts'
import { provenBy } from '../internal/proofs.ts'
import type { Preset } from '../preset.ts'

// The access token is the ID token with azp and uid added; the nonce is in both, at_hash in the ID token.
export const authentik: Preset = {
  name: 'authentik',
  vendor: 'authentik',
  source: 'https://github.com/goauthentik/authentik/blob/main/authentik/providers/oauth2/id_token.py',
  matches: pathMatches(/^\/application\/o\/[^/]+\/?$/),
  judgeIdToken: idTokenByHash,
  judgeAccess: ({ claims }) => provenBy({ uid: isText(claims.uid), azp: isText(claims.azp) }),
  clientClaims: ['azp']
}
