import { isText } from '../internal/claims.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { provenBy } from '../internal/proofs.ts'
import type { Preset } from '../preset.ts'

// The issuer of ID tokens for other applications has the team's address too, with a path.
function isTeamAddress(issuer: string): boolean {
  return /^https:\/\/[^/?#]+$/.test(issuer)
}

/** Application tokens of Cloudflare Access, for people and for service tokens. */
export const cloudflare: Preset = {
  name: 'cloudflare',
  vendor: 'Cloudflare Access',
  source:
    'https://developers.cloudflare.com/cloudflare-one/access-controls/applications/http-apps/authorization-cookie/application-token/',
  judgeIdToken: genericIdToken,
  judgeAccess: ({ claims }) =>
    provenBy({ type: claims.type === 'app' }, isText(claims.iss) && isTeamAddress(claims.iss)),
  clientClaims: ['common_name']
}
