import type { IssuerContext } from '../context.ts'
import { requestedExtras } from '../endpoints/authorize/requested-extras.ts'
import { type OAuthError, oauthError } from '../oauth-error.ts'
import { consentPage } from '../pages/consent-page.ts'
import { errorPage } from '../pages/error-page.ts'
import { displayName } from '../pages/person.ts'
import { consentId } from '../state/consent.ts'
import type { PendingInteraction } from './pending-interaction.ts'

export function showConsent(context: IssuerContext, pending: PendingInteraction): Promise<Response> {
  const { id, browser, purpose, sessionId = '' } = pending
  const { interactions, state, users } = context
  const session = state.sessions.get(sessionId)
  if (!session || purpose.kind !== 'authorization') return errorPage(signedOut)
  const { client, scopes, audience, redirectUri } = purpose.request
  const { authorizationDetails = [] } = requestedExtras(context, purpose.request)
  const user = users.get(session.sub)
  return consentPage({
    clientName: client.name,
    userName: user ? displayName(user) : session.sub,
    scopes,
    allowedBefore: state.consents.get(consentId(session.sub, client.id))?.scopes,
    audience,
    details: authorizationDetails,
    formKey: interactions.formKeys.issue(id, browser),
    destination: redirectUri
  })
}

export const signedOut: OAuthError = oauthError(
  'login_required',
  'you are signed out, begin again at the application',
  401
)
