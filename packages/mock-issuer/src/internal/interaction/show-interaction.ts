import type { IssuerContext } from '../context.ts'
import { refuseRequest } from '../endpoints/authorize/refuse-request.ts'
import type { AuthorizationRequest } from '../endpoints/authorize/authorization-request.ts'
import { oauthError } from '../oauth-error.ts'
import type { InteractionOutcome } from './outcome.ts'

/**
 * Shows the page of the first step. The page ends with `grantRequest` or `refuseRequest`.
 *
 * There is no page yet, so the client is told that it needs one.
 */
export function showInteraction(
  context: IssuerContext,
  request: AuthorizationRequest,
  { steps }: InteractionOutcome & { readonly kind: 'page' }
): Promise<Response> {
  return refuseRequest(
    context,
    request,
    oauthError('interaction_required', `the user has to: ${steps.join()}`)
  )
}
