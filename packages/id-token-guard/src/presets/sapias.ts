import { audienceOf, isList, isText } from '../internal/claims.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { hostUnder } from '../internal/issuer-host.ts'
import { never, provenBy } from '../internal/proofs.ts'
import type { Judge, Preset } from '../preset.ts'

// Tokens between applications name the called interfaces and another application as authorized party.
const calledByAnotherApplication: Judge = ({ claims }) => {
  const { azp, ias_apis: interfaces } = claims
  const audience = audienceOf(claims)
  return provenBy({
    azp: isText(azp) && audience.length > 0 && !audience.includes(azp),
    ias_apis: isList(interfaces) && interfaces.length > 0
  })
}

export const sapias: Preset = {
  name: 'sapias',
  vendor: 'SAP Cloud Identity Services',
  source: 'https://help.sap.com/docs/cloud-identity-services',
  matches: hostUnder('accounts.ondemand.com', 'accounts400.ondemand.com', 'accounts.cloud.sap'),
  judgeIdToken: genericIdToken,
  judgeAccess: calledByAnotherApplication,
  clientClaims: ['azp']
}

/** SAP's libraries take the ID token as the API's credential. */
export const sapiasIdTokens: Preset = {
  name: 'sapias-id-tokens',
  vendor: 'SAP Cloud Identity Services',
  source: sapias.source,
  judgeIdToken: never,
  judgeAccess: ({ claims }) =>
    provenBy({ user_uuid: isText(claims.user_uuid) }, isText(claims.app_tid) || isText(claims.zone_uuid)),
  clientClaims: ['azp'],
  admitsIdTokens: true
}
