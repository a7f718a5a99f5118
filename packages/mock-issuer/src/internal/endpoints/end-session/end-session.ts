import type { Handler, IssuerContext } from '../../context.ts'
import { cookieSession, endCookieSession } from '../../interaction/cookie-session.ts'
import { endSessions } from '../../logout/end-sessions.ts'
import { isOAuthError, oauthError } from '../../oauth-error.ts'
import { errorPage } from '../../pages/error-page.ts'
import { redirect } from '../../response-modes/redirect.ts'
import type { Session } from '../../state/session.ts'
import { readParameters } from '../authorize/read-parameters.ts'
import type { LogoutRequest } from './logout-request.ts'
import { confirmationPage, signedOutPage } from './pages.ts'
import { readLogoutRequest } from './read-logout-request.ts'

/** OpenID Connect RP-Initiated Logout 1.0 section 2. */
export const endSession: Handler = async (context, request) => {
  const form = await readParameters(request)
  if (isOAuthError(form)) return errorPage(form)
  const prompt = form.get('prompt')
  if (request.method === 'POST' && prompt !== undefined) {
    return form.get('decision') === 'stay' ? stay(context, prompt) : confirmed(context, request, prompt)
  }
  const logout = await readLogoutRequest(context, form)
  if (isOAuthError(logout)) return errorPage(logout)
  const sessions = sessionsToEnd(context, request, logout)
  return isOrdered(context, logout, sessions)
    ? finish(context, request, sessions, logout.destination)
    : ask(context, sessions, logout)
}

/** That of the browser, else the one the hint names. Without pages the user has one imaginary browser. */
function sessionsToEnd(
  context: IssuerContext,
  request: Request,
  { hint }: LogoutRequest
): readonly Session[] {
  const { settings, state, users } = context
  const browser = settings.interaction === 'page' ? cookieSession(context, request) : undefined
  if (browser) return [browser]
  const sub = hint ? hint.sub : settings.interaction === 'auto' ? users.current()?.sub : undefined
  const ofUser = state.sessions.valid().filter(session => session.sub === sub)
  const named = ofUser.filter(({ id }) => id === hint?.['sid'])
  if (named.length > 0) return named
  return settings.interaction === 'auto' ? ofUser : []
}

/** A client that shows an ID token of the user orders the logout; anyone else could have sent the browser here. */
function isOrdered(
  { settings }: IssuerContext,
  { hint }: LogoutRequest,
  sessions: readonly Session[]
): boolean {
  if (settings.logoutConfirmation === 'auto' || sessions.length === 0) return true
  return hint !== undefined && sessions.every(({ sub }) => sub === hint.sub)
}

function ask(
  { clock, flows, random }: IssuerContext,
  [session]: readonly Session[],
  { client, destination }: LogoutRequest
): Promise<Response> {
  const id = random.text()
  flows.logoutPrompts.add({ id, sessionId: session?.id, destination, expiresAt: clock.now() + 600_000 })
  return confirmationPage(client?.name, id, destination)
}

/** The one-time value belongs to the session the page was shown in, and goes with its first use. */
async function confirmed(context: IssuerContext, request: Request, promptId: string): Promise<Response> {
  const prompt = context.flows.logoutPrompts.get(promptId)
  context.flows.logoutPrompts.delete(promptId)
  const session = context.state.sessions.get(prompt?.sessionId ?? '')
  const isPage = context.settings.interaction === 'page'
  if (!prompt || !session || (isPage && cookieSession(context, request)?.id !== session.id)) {
    return errorPage(oauthError('access_denied', 'the form is out of date', 403))
  }
  return finish(context, request, [session], prompt.destination)
}

function stay({ flows }: IssuerContext, promptId: string): Promise<Response> {
  flows.logoutPrompts.delete(promptId)
  return signedOutPage('You are still signed in')
}

async function finish(
  context: IssuerContext,
  request: Request,
  sessions: readonly Session[],
  destination: string | undefined
): Promise<Response> {
  await endSessions(context, sessions)
  const response =
    destination === undefined ? await signedOutPage('You are signed out') : redirect(destination)
  response.headers.append('set-cookie', endCookieSession(context, request))
  return response
}
