import type { IssuerContext } from '../context.ts'
import type { AuthorizationRequest } from '../endpoints/authorize/authorization-request.ts'
import { consentId } from '../state/consent.ts'
import type { Session } from '../state/session.ts'

/**
 * Whether the user has to be asked: the request says so, the client never got as much as it wants now, or it
 * wants what is not remembered (RFC 9396 section 7).
 */
export function lacksConsent(
  { state }: IssuerContext,
  { client, parameters, prompts, scopes }: AuthorizationRequest,
  session: Session | undefined
): boolean {
  const given = state.consents.get(consentId(session?.sub ?? '', client.id))?.scopes
  const isNew =
    given === undefined ||
    parameters.get('authorization_details') !== undefined ||
    !scopes.every(scope => given.includes(scope))
  return prompts.includes('consent') || (client.interaction === 'page' && isNew)
}
