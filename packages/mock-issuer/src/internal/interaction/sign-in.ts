import type { IssuerContext } from '../context.ts'
import type { Session } from '../state/session.ts'

export interface Authentication {
  readonly sub: string
  readonly acr?: string | undefined
  readonly amr?: readonly string[] | undefined
  /** Claims of the tokens of the session. */
  readonly claims?: Readonly<Record<string, unknown>> | undefined
  /** The session that is continued. Default: a new one. */
  readonly session?: Session | undefined
}

/** Records that a user has signed in now. */
export function signIn(
  { clock, random, settings, state }: IssuerContext,
  { sub, acr, amr, claims, session }: Authentication
): Session {
  const now = clock.now()
  return state.sessions.add({
    id: session?.sub === sub ? session.id : random.uuid(),
    sub,
    acr,
    amr,
    claims,
    authTime: Math.floor(now / 1000),
    expiresAt: now + settings.lifetimes.session
  })
}
