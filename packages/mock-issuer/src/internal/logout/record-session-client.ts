import type { IssuerContext } from '../context.ts'

/** Remembers that a client takes part in a session. */
export function recordSessionClient(
  { flows, state }: IssuerContext,
  sessionId: string,
  clientId: string
): void {
  const expiresAt = state.sessions.get(sessionId)?.expiresAt ?? Number.POSITIVE_INFINITY
  flows.sessionClients.add({ id: JSON.stringify([sessionId, clientId]), sessionId, clientId, expiresAt })
}
