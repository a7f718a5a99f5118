import type { IssuerContext } from '../context.ts'
import type { Session } from '../state/session.ts'

/** Names the session of a browser. */
export const sessionCookie = 'mock_issuer_session'

export function cookieSession({ state }: IssuerContext, incoming: Request): Session | undefined {
  const pairs = (incoming.headers.get('cookie') ?? '').split('; ').map(pair => pair.split('='))
  const [, id] = pairs.find(([name]) => name === sessionCookie) ?? []
  return id === undefined ? undefined : state.sessions.get(id)
}
