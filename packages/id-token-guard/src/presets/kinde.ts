import { isList, isText } from '../internal/claims.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { hostUnder } from '../internal/issuer-host.ts'
import { firstOf, provenBy } from '../internal/proofs.ts'
import type { Preset } from '../preset.ts'

export const kinde: Preset = {
  name: 'kinde',
  vendor: 'Kinde',
  source: 'https://docs.kinde.com/build/tokens/about-access-tokens/',
  matches: hostUnder('kinde.com'),
  judgeIdToken: genericIdToken,
  judgeAccess: firstOf(
    ({ claims }) => provenBy({ scp: isList(claims.scp), azp: isText(claims.azp) }),
    ({ claims }) => provenBy({ gty: isList(claims.gty) && claims.gty.length > 0 })
  ),
  mayLackAudience: true,
  clientClaims: ['azp']
}
