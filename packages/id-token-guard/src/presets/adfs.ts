import { isText } from '../internal/claims.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { pathMatches } from '../internal/issuer-host.ts'
import { provenBy } from '../internal/proofs.ts'
import type { Preset } from '../preset.ts'

// AD FS issues ID tokens under its own address and access tokens under the one that its metadata names
// access_token_issuer.
export const adfs: Preset = {
  name: 'adfs',
  vendor: 'AD FS',
  source:
    'https://learn.microsoft.com/windows-server/identity/ad-fs/development/ad-fs-openid-connect-oauth-concepts',
  matches: pathMatches(/^\/adfs(?:\/services\/trust)?\/?$/i),
  judgeIdToken: genericIdToken,
  judgeAccess: ({ claims }) =>
    provenBy(
      { iss: isText(claims.iss) && /\/adfs\/services\/trust$/i.test(claims.iss) },
      isText(claims.appid) || isText(claims.apptype) || isText(claims.scp)
    ),
  clientClaims: ['appid']
}
