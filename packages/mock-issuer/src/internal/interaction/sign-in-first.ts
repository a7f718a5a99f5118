import type { IssuerContext } from '../context.ts'
import { beginInteraction } from './begin-interaction.ts'

/** Sends the browser to the login page and from there back to a page of the issuer, given as path and query. */
export function signInFirst(context: IssuerContext, incoming: Request, path: string): Response {
  const purpose = { kind: 'return', path } as const
  return beginInteraction(context, incoming, { purpose, step: 'login', sessionId: undefined })
}
