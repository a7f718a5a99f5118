import { draftIdToken } from '../../tokens/draft-id-token.ts'
import { signDraft } from '../../tokens/draft.ts'
import { type LogoutTokenClaims, draftLogoutToken, logoutEvent } from '../draft-logout-token.ts'
import { nowInSeconds } from '../seconds.ts'
import { type DraftChange, changedClaims, changedHeader, signedByStranger, unsigned } from './draft-change.ts'
import type { TokenForgery } from './token-forge.ts'

/** Names every bad logout token `forge.logoutToken` can make. */
export type LogoutTokenForgeName =
  | 'nonce'
  | 'missingEvents'
  | 'otherEvent'
  | 'listedEvents'
  | 'eventNotAnObject'
  | 'missingSubjectAndSession'
  | 'missingAudience'
  | 'wrongAudience'
  | 'wrongIssuer'
  | 'missingIssuedAt'
  | 'old'
  | 'missingExpiry'
  | 'expired'
  | 'missingId'
  | 'wrongType'
  | 'wrongKey'
  | 'algNone'
  | 'idToken'

type Catalogue = Readonly<Record<LogoutTokenForgeName, TokenForgery<LogoutTokenClaims>>>

/** OpenID Connect Back-Channel Logout 1.0. */
const document = 'OpenID Connect Back-Channel Logout 1.0 section'

export const logoutTokenForgeries: Catalogue = {
  nonce: forgery('there is a nonce', '2.4', claims({ nonce: 'n-1' })),
  missingEvents: forgery('events is missing', '2.4', claims({ events: undefined })),
  otherEvent: forgery('events names another event', '2.4', claims({ events: { 'urn:example:event': {} } })),
  listedEvents: forgery('events is a list', '2.4', claims({ events: [logoutEvent] })),
  eventNotAnObject: forgery('the event is not an object', '2.4', claims({ events: { [logoutEvent]: true } })),
  missingSubjectAndSession: forgery(
    'sub and sid are missing',
    '2.4',
    claims({ sub: undefined, sid: undefined })
  ),
  missingAudience: forgery('aud is missing', '2.4', claims({ aud: undefined })),
  wrongAudience: forgery('aud names another client', '2.6', claims({ aud: 'another-client' })),
  wrongIssuer: forgery('iss names another issuer', '2.6', claims({ iss: 'https://another-issuer.test' })),
  missingIssuedAt: forgery('iat is missing', '2.4', claims({ iat: undefined })),
  old: forgery('iat is one hour in the past, exp too', '2.6', aged(3600)),
  missingExpiry: forgery('exp is missing', '2.4', claims({ exp: undefined })),
  expired: forgery('exp is five minutes in the past', '2.6', aged(420)),
  missingId: forgery('jti is missing', '2.4', claims({ jti: undefined })),
  wrongType: forgery('typ is that of an access token', '2.6', changedHeader({ typ: 'at+jwt' })),
  wrongKey: forgery('the signature is of another key than kid names', '2.6', signedByStranger),
  algNone: forgery('alg is none and there is no signature', '2.6', unsigned),
  idToken: {
    breaks: 'an ID token for the same client',
    section: `${document} 2.6`,
    make: async (context, { aud, sub, sid } = {}) =>
      signDraft(await draftIdToken(context, { ...(aud ? { aud } : {}), ...(sub ? { sub } : {}), sid }))
  }
}

function forgery(breaks: string, section: string, change: DraftChange): TokenForgery<LogoutTokenClaims> {
  return {
    breaks,
    section: `${document} ${section}`,
    make: async (context, input) => change(context, await draftLogoutToken(context, input))
  }
}

function claims(wrong: Readonly<Record<string, unknown>>): DraftChange {
  return changedClaims(() => wrong)
}

/** A good token of that many seconds ago, with its usual life of two minutes. */
function aged(seconds: number): DraftChange {
  return changedClaims(context => {
    const iat = nowInSeconds(context) - seconds
    return { iat, exp: iat + 120 }
  })
}
