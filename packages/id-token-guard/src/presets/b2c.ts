import { isText } from '../internal/claims.ts'
import { idTokenByHash } from '../internal/generic-id-token.ts'
import { either, hostIs, hostUnder, pathMatches } from '../internal/issuer-host.ts'
import { firstOf, provenBy } from '../internal/proofs.ts'
import type { Preset } from '../preset.ts'

// The access token may repeat the nonce of the sign-in.
export const b2c: Preset = {
  name: 'b2c',
  vendor: 'Azure AD B2C',
  source: 'https://learn.microsoft.com/azure/active-directory-b2c/tokens-overview',
  matches: either(
    hostUnder('b2clogin.com'),
    issuer => hostIs('login.microsoftonline.com')(issuer) && pathMatches(/^\/(?:tfp|te)\//)(issuer)
  ),
  judgeIdToken: idTokenByHash,
  judgeAccess: firstOf(
    ({ claims }) => provenBy({ scp: isText(claims.scp), azp: isText(claims.azp) }),
    ({ claims }) => provenBy({ azpacr: isText(claims.azpacr) })
  ),
  clientClaims: ['azp']
}
