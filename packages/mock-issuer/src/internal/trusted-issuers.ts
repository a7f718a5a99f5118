import { checkMembers } from './check-members.ts'
import { type KeySet, isKeySet } from './remote/key-set.ts'
import { checkList, checkText } from './setting-checks.ts'

/** Names another issuer whose tokens are taken. Its keys are given or fetched. */
export interface TrustedIssuer {
  /** The `iss` of its tokens. */
  issuer: string
  /** Its public keys. */
  jwks?: KeySet
  /** Where its public keys are, fetched with the option `fetch` for each token. */
  jwksUri?: string
  /** The `aud` that subject tokens of it have. Default: this issuer. Assertions are for this issuer in any case. */
  audience?: string
}

export function readTrustedIssuers(issuers: readonly TrustedIssuer[]): readonly TrustedIssuer[] {
  return checkList('trustedIssuers', issuers).map(readTrustedIssuer)
}

function readTrustedIssuer(trusted: TrustedIssuer): TrustedIssuer {
  checkMembers('trustedIssuers', trusted, ['issuer', 'jwks', 'jwksUri', 'audience'])
  const { issuer, jwks, jwksUri, audience } = trusted
  checkText('trustedIssuers: issuer', issuer)
  if (audience !== undefined) checkText('trustedIssuers: audience', audience)
  if ((jwks === undefined) === (jwksUri === undefined)) {
    throw new TypeError('trustedIssuers: an issuer has either jwks or jwksUri')
  }
  if (jwks !== undefined && !isKeySet(jwks)) throw new TypeError('trustedIssuers: jwks must be a key set')
  if (jwksUri !== undefined && !URL.canParse(jwksUri)) {
    throw new TypeError('trustedIssuers: jwksUri must be an absolute URL')
  }
  return { ...trusted }
}
