import type { IssuerContext } from '../context.ts'
import type { AuthorizationRequest } from '../endpoints/authorize/authorization-request.ts'
import { beginInteraction } from './begin-interaction.ts'
import type { InteractionOutcome } from './outcome.ts'

/** Sends the browser to the page of the first step. The page ends with `grantRequest` or `refuseRequest`. */
export function showInteraction(
  context: IssuerContext,
  request: AuthorizationRequest,
  { steps, session }: InteractionOutcome & { readonly kind: 'page' },
  incoming: Request
): Response {
  const step = steps.includes('login') ? 'login' : 'consent'
  const purpose = { kind: 'authorization', request } as const
  return beginInteraction(context, incoming, { purpose, step, sessionId: session?.id })
}
