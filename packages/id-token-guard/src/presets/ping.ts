import { isText } from '../internal/claims.ts'
import { resourceScope, scopeForAnother } from '../internal/generic-access.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { firstOf, provenBy } from '../internal/proofs.ts'
import type { Preset } from '../preset.ts'

/** The default access token manager writes neither issuer nor audience. */
export const pingfed: Preset = {
  name: 'pingfed',
  vendor: 'PingFederate',
  source:
    'https://docs.pingidentity.com/pingfederate/latest/administrators_reference_guide/pf_access_token_management.html',
  judgeIdToken: genericIdToken,
  judgeAccess: ({ header, claims }) =>
    provenBy({ 'pi.atm': isText(header['pi.atm']), client_id: isText(claims.client_id) }),
  mayLackAudience: true,
  mayLackIssuer: true,
  clientClaims: ['client_id']
}

export const pingone: Preset = {
  name: 'pingone',
  vendor: 'PingOne',
  source:
    'https://developer.pingidentity.com/pingone-api/foundations/authentication-concepts/access-tokens-and-id-tokens/token-claims.html',
  matches: ({ hostname }) => /^auth\.pingone\.(?:com|eu|ca|asia|sg|com\.au)$/.test(hostname),
  judgeIdToken: genericIdToken,
  judgeAccess: firstOf(resourceScope, scopeForAnother),
  clientClaims: ['client_id']
}
