import type { IssuerContext } from '../context.ts'
import type { Session } from '../state/session.ts'
import { readCookie, writeCookie } from './cookies.ts'

const sessionCookie = 'mock_issuer_session'

/** The session of the browser. Its cookie is a secret of its own: clients learn the identifier of a session. */
export function cookieSession(
  { interactions, state }: IssuerContext,
  incoming: Request
): Session | undefined {
  const key = readCookie(sessionCookie, incoming)
  const kept = key === undefined ? undefined : interactions.cookies.get(key)
  return kept && state.sessions.get(kept.sessionId)
}

/**
 * Gives the browser a new cookie for a session and returns the `Set-Cookie` value. What the cookie was
 * before is worthless from now on, so nobody can have planted it.
 */
export function startCookieSession(
  { interactions, random }: IssuerContext,
  incoming: Request,
  { id: sessionId, expiresAt }: Session
): string {
  interactions.cookies.delete(readCookie(sessionCookie, incoming) ?? '')
  const { id } = interactions.cookies.add({ id: random.text(), sessionId, expiresAt })
  return writeCookie(sessionCookie, incoming, id)
}

/** Takes the cookie away and returns the `Set-Cookie` value. The session itself is left as it is. */
export function endCookieSession({ interactions }: IssuerContext, incoming: Request): string {
  interactions.cookies.delete(readCookie(sessionCookie, incoming) ?? '')
  return writeCookie(sessionCookie, incoming, undefined)
}
