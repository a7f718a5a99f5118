import type { IssuerContext } from '../context.ts'
import { consentId } from '../state/consent.ts'

/** Forgets what a user has allowed a client, and ends the codes and tokens that came of it. */
export function withdrawConsent({ state }: IssuerContext, sub: string, clientId: string): void {
  state.consents.delete(consentId(sub, clientId))
  state.revokeWhere(authorization => authorization.sub === sub && authorization.clientId === clientId)
}
