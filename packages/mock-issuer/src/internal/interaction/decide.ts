import type { IssuerContext } from '../context.ts'
import type { AuthorizationRequest } from '../endpoints/authorize/authorization-request.ts'
import { oauthError } from '../oauth-error.ts'
import type { Session } from '../state/session.ts'
import { currentSession } from './current-session.ts'
import { needs } from './needs.ts'
import type { InteractionOutcome, InteractionStep } from './outcome.ts'
import { reachedAcr } from './reached-acr.ts'
import { signIn } from './sign-in.ts'
import { wantedSubject } from './wanted-subject.ts'

/** Decides whether a valid request can be granted as it is, must be refused, or needs the user. */
export function decide(
  context: IssuerContext,
  request: AuthorizationRequest,
  incoming: Request
): InteractionOutcome {
  const session = currentSession(context, request, incoming)
  const arisen = needs.filter(need => need.arises(context, request, session))
  const [first] = arisen
  if (first && request.prompts.includes('none')) {
    return { kind: 'refused', error: oauthError(first.error, first.reason) }
  }
  if (session && !first) return { kind: 'granted', session }
  const steps = [...new Set(arisen.map(need => need.step))]
  return request.client.interaction === 'page'
    ? { kind: 'page', steps, session }
    : byItself(context, request, session, steps)
}

/** Takes the steps for the user. */
function byItself(
  context: IssuerContext,
  request: AuthorizationRequest,
  session: Session | undefined,
  steps: readonly InteractionStep[]
): InteractionOutcome {
  if (session && !steps.includes('login')) return { kind: 'granted', session }
  const user = context.users.get(wantedSubject(context, request) ?? context.users.current()?.sub ?? '')
  if (!user) return { kind: 'refused', error: oauthError('login_required', 'there is no such user') }
  const { sub } = user
  return { kind: 'granted', session: signIn(context, { sub, acr: reachedAcr(context, request), session }) }
}
