import type { IssuerContext } from '../context.ts'
import type { AuthorizationRequest } from '../endpoints/authorize/authorization-request.ts'
import type { OAuthErrorCode } from '../oauth-error.ts'
import type { Session } from '../state/session.ts'
import { lacksConsent } from './lacks-consent.ts'
import type { InteractionStep } from './outcome.ts'
import { wantedSubject } from './wanted-subject.ts'

/** One reason to involve the user. */
export interface InteractionNeed {
  readonly step: InteractionStep
  /** The answer if the request forbids to (OpenID Connect Core 1.0 section 3.1.2.6). */
  readonly error: OAuthErrorCode
  readonly reason: string
  readonly arises: (
    context: IssuerContext,
    request: AuthorizationRequest,
    session: Session | undefined
  ) => boolean
}

/** Every reason there is; the first that arises is the one an error tells. */
export const needs: readonly InteractionNeed[] = [
  {
    step: 'login',
    error: 'login_required',
    reason: 'nobody is signed in',
    arises: (_, __, session) => session === undefined
  },
  {
    step: 'login',
    error: 'login_required',
    reason: 'another user is signed in',
    arises: (context, request, session) => {
      const wanted = wantedSubject(context, request)
      return session !== undefined && wanted !== undefined && wanted !== session.sub
    }
  },
  {
    step: 'login',
    error: 'login_required',
    reason: 'the sign-in is older than max_age',
    arises: ({ clock }, { maxAge }, session) =>
      session !== undefined &&
      maxAge !== undefined &&
      (maxAge === 0 || clock.now() / 1000 - session.authTime > maxAge)
  },
  {
    step: 'login',
    error: 'login_required',
    reason: 'the sign-in does not reach the acr_values',
    arises: (_, { acrValues }, session) =>
      session !== undefined && acrValues.length > 0 && !acrValues.includes(session.acr ?? '')
  },
  {
    step: 'login',
    error: 'login_required',
    reason: 'the request asks for a sign-in',
    arises: (_, { prompts }) => prompts.includes('login') || prompts.includes('select_account')
  },
  {
    step: 'consent',
    error: 'consent_required',
    reason: 'the user has not consented',
    arises: lacksConsent
  }
]
