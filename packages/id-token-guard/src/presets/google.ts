import { isText } from '../internal/claims.ts'
import { genericIdToken } from '../internal/generic-id-token.ts'
import { hostIs } from '../internal/issuer-host.ts'
import { firstOf, never, provenBy } from '../internal/proofs.ts'
import type { Judge, Preset } from '../preset.ts'

/** Access tokens of Google are opaque: a JWT of these issuers is an ID token. */
export const google: Preset = {
  name: 'google',
  vendor: 'Google, Firebase Authentication',
  source: 'https://developers.google.com/identity/openid-connect/openid-connect',
  matches: hostIs('accounts.google.com', 'securetoken.google.com', 'session.firebase.google.com'),
  judgeIdToken: () => [{ member: 'iss' }],
  judgeAccess: never
}

const ACCOUNT_DOMAIN = '.gserviceaccount.com'

const serviceAccountMail: Judge = ({ claims: { email, email_verified: verified } }) =>
  provenBy({ email: isText(email) && email.endsWith(ACCOUNT_DOMAIN), email_verified: verified === true })

const ownAuthorizedParty: Judge = ({ claims: { azp, sub } }) =>
  provenBy({ azp: isText(azp) && azp === sub && /^\d+$/.test(azp) })

const selfSigned: Judge = ({ claims: { iss, sub } }) =>
  provenBy({ iss: isText(iss) && iss === sub && iss.endsWith(ACCOUNT_DOMAIN) })

/** Identity tokens of service accounts, and tokens that service accounts sign themselves. */
export const googleServiceAccount: Preset = {
  name: 'google-sa',
  vendor: 'Google Cloud service accounts',
  source: 'https://cloud.google.com/docs/authentication/token-types',
  judgeIdToken: genericIdToken,
  judgeAccess: firstOf(serviceAccountMail, ownAuthorizedParty, selfSigned),
  mayBeSelfIssued: true,
  clientClaims: ['azp', 'email', 'sub']
}

/** What Identity-Aware Proxy adds to the requests it lets through. */
export const iap: Preset = {
  name: 'iap',
  vendor: 'Google Cloud Identity-Aware Proxy',
  source: 'https://cloud.google.com/iap/docs/signed-headers-howto',
  judgeIdToken: genericIdToken,
  judgeAccess: ({ claims }) =>
    provenBy({
      iss: claims.iss === 'https://cloud.google.com/iap',
      aud: isText(claims.aud) && claims.aud.startsWith('/projects/')
    })
}
