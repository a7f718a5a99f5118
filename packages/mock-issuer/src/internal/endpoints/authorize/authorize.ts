import type { Handler, IssuerContext } from '../../context.ts'
import { decide } from '../../interaction/decide.ts'
import { showInteraction } from '../../interaction/show-interaction.ts'
import { refuseUnresolved } from '../../request-objects/refuse-unresolved.ts'
import { resolveRequest } from '../../request-objects/resolve-request.ts'
import { isOAuthError } from '../../oauth-error.ts'
import { errorPage } from '../../pages/error-page.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import { grantRequest } from './grant-request.ts'
import { readParameters } from './read-parameters.ts'
import { refuseRequest } from './refuse-request.ts'
import { validate } from './validate.ts'

/** RFC 6749 section 3.1, OpenID Connect Core 1.0 section 3.1.2. */
export const authorize: Handler = async (context, incoming) => {
  const outer = await readParameters(incoming)
  if (isOAuthError(outer)) return errorPage(outer)
  const parameters = await resolveRequest(context, outer)
  if (isOAuthError(parameters)) return refuseUnresolved(context, outer, parameters)
  const validation = await validate(context, parameters)
  if (validation.kind === 'unanswerable') return errorPage(validation.error)
  const { request } = validation
  return validation.kind === 'invalid'
    ? refuseRequest(context, request, validation.error)
    : interact(context, request, incoming)
}

async function interact(
  context: IssuerContext,
  request: AuthorizationRequest,
  incoming: Request
): Promise<Response> {
  const outcome = decide(context, request, incoming)
  if (outcome.kind === 'refused') return refuseRequest(context, request, outcome.error)
  return outcome.kind === 'granted'
    ? grantRequest(context, request, outcome.session)
    : showInteraction(context, request, outcome, incoming)
}
