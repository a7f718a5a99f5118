import type { IssuerContext } from '../context.ts'
import type { Session } from '../state/session.ts'

/** The latest valid session of a user. */
export function sessionOf({ state }: IssuerContext, sub: string): Session | undefined {
  return state.sessions.valid().findLast(session => session.sub === sub)
}
