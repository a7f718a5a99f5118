import type { IdTokenCheck } from './check.ts'

/** OpenID Connect Core 1.0 section 3.1.3.7, steps 4 and 5: `azp` is this client; with several audiences it is required. */
export const checkAuthorizedParty: IdTokenCheck = ({ claims: { azp, aud } }, { clientId }) => {
  if (azp === undefined) {
    return Array.isArray(aud) && aud.length > 1
      ? { code: 'claim_missing', detail: 'azp is missing beside several audiences' }
      : undefined
  }
  return azp === clientId
    ? undefined
    : { code: 'authorized_party_mismatch', detail: 'azp is not the client id' }
}
