import { isObject, isText } from '../internal/claims.ts'
import { never, provenBy } from '../internal/proofs.ts'
import type { Judge, Preset } from '../preset.ts'

const accountOf =
  (address: string): Judge =>
  ({ claims }) =>
    provenBy({
      firebase: isObject(claims.firebase),
      iss: isText(claims.iss) && claims.iss.startsWith(address),
      user_id: isText(claims.user_id) && claims.user_id === claims.sub
    })

/** The ID token is the API credential of Firebase Authentication. */
export const firebase: Preset = {
  name: 'firebase',
  vendor: 'Firebase Authentication, Google Identity Platform',
  source: 'https://firebase.google.com/docs/auth/admin/verify-id-tokens',
  judgeIdToken: never,
  judgeAccess: accountOf('https://securetoken.google.com/'),
  admitsIdTokens: true
}

/** Session cookies live for up to two weeks. */
export const firebaseSession: Preset = {
  name: 'firebase-session',
  vendor: 'Firebase Authentication',
  source: 'https://firebase.google.com/docs/auth/admin/manage-cookies',
  judgeIdToken: never,
  judgeAccess: accountOf('https://session.firebase.google.com/'),
  admitsIdTokens: true
}
