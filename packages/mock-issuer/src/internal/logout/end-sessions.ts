import type { IssuerContext } from '../context.ts'
import type { Authorization } from '../state/authorization.ts'
import type { Session } from '../state/session.ts'
import type { LogoutDelivery } from './logout-delivery.ts'
import { sendLogoutToken } from './send-logout-token.ts'

/**
 * Ends sessions and what was issued in them, and tells the clients that took part, all at once. It resolves
 * when every client has answered or had its time.
 */
export async function endSessions(
  context: IssuerContext,
  sessions: readonly Session[]
): Promise<readonly LogoutDelivery[]> {
  const ended = new Set(sessions.map(({ id }) => id))
  const told = sessions.flatMap(session => receivers(context, session))
  for (const id of ended) context.state.sessions.delete(id)
  context.state.revokeWhere(authorization => endsWith(context, ended, authorization))
  return Promise.all(told.map(send => send()))
}

function receivers(context: IssuerContext, session: Session): readonly (() => Promise<LogoutDelivery>)[] {
  const { clients, flows } = context
  const participants = flows.sessionClients.valid().filter(({ sessionId }) => sessionId === session.id)
  return participants.flatMap(({ id, clientId }) => {
    flows.sessionClients.delete(id)
    const client = clients.get(clientId)
    const uri = client?.protocol.backchannelLogoutUri
    return client && uri !== undefined ? [() => sendLogoutToken(context, client, uri, session)] : []
  })
}

function endsWith(
  { settings }: IssuerContext,
  ended: ReadonlySet<string>,
  { sessionId, scopes }: Authorization
): boolean {
  if (sessionId === undefined || !ended.has(sessionId)) return false
  return !settings.offlineAccessSurvivesLogout || !scopes.includes('offline_access')
}
