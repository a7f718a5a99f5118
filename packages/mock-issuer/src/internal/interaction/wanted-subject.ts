import type { IssuerContext } from '../context.ts'
import type { AuthorizationRequest } from '../endpoints/authorize/authorization-request.ts'

/** The user the request is about: `id_token_hint` is binding, a `login_hint` of no known user is not. */
export function wantedSubject(
  { users }: Pick<IssuerContext, 'users'>,
  { idTokenHint, parameters }: AuthorizationRequest
): string | undefined {
  if (typeof idTokenHint === 'object') return idTokenHint.sub
  return users.find(parameters.get('login_hint') ?? '')?.sub
}
