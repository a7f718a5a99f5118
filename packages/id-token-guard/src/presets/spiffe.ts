import { audienceOf, isText } from '../internal/claims.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { provenBy } from '../internal/proofs.ts'
import type { Preset } from '../preset.ts'

/** JWT-SVIDs. They need not name an issuer. */
export const spiffe: Preset = {
  name: 'spiffe',
  vendor: 'SPIFFE',
  source: 'https://github.com/spiffe/spiffe/blob/main/standards/JWT-SVID.md',
  judgeIdToken: genericIdToken,
  judgeAccess: ({ claims }) =>
    provenBy({
      sub: isText(claims.sub) && claims.sub.startsWith('spiffe://'),
      aud: audienceOf(claims).length > 0
    }),
  mayLackIssuer: true,
  mayBeTypedJose: true,
  clientClaims: ['sub']
}
