import type { IssuerContext } from '../context.ts'
import { endSessions } from './end-sessions.ts'
import type { LogoutDelivery } from './logout-delivery.ts'

/** The logout a test orders: every session of a user. */
export async function logOutByHand(
  context: IssuerContext,
  subject?: string
): Promise<readonly LogoutDelivery[]> {
  const sub = subject ?? context.users.current()?.sub ?? ''
  const sessions = context.state.sessions.valid().filter(session => session.sub === sub)
  if (sessions.length === 0 && !context.users.get(sub))
    throw new TypeError(`logout: there is no user "${sub}"`)
  return endSessions(context, sessions)
}
