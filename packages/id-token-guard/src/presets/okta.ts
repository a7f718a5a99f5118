import { isText, scopesOf } from '../internal/claims.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { hostUnder } from '../internal/issuer-host.ts'
import { firstOf, provenBy } from '../internal/proofs.ts'
import type { Judge, Preset } from '../preset.ts'

const byIdentifier: Judge = ({ claims: { jti } }) => provenBy({ jti: isText(jti) && jti.startsWith('ID.') })

export const okta: Preset = {
  name: 'okta',
  vendor: 'Okta',
  source: 'https://developer.okta.com/docs/api/openapi/okta-oauth/guides/overview/',
  matches: hostUnder('okta.com', 'oktapreview.com', 'okta-emea.com', 'okta-gov.com', 'okta.mil'),
  judgeIdToken: firstOf(genericIdToken, byIdentifier),
  judgeAccess: ({ claims }) => provenBy({ cid: isText(claims.cid), scp: scopesOf(claims, 'scp').length > 0 }),
  clientClaims: ['cid']
}
