import { resolveClient } from '../clients/resolve-client.ts'
import type { IssuerContext } from '../context.ts'
import { findRedirectUri } from '../endpoints/authorize/find-redirect-uri.ts'
import { readRequest } from '../endpoints/authorize/read-request.ts'
import { refuseRequest } from '../endpoints/authorize/refuse-request.ts'
import type { Form } from '../http/form.ts'
import { type OAuthError, isOAuthError } from '../oauth-error.ts'
import { errorPage } from '../pages/error-page.ts'

/**
 * A request whose parameters could not be had is answered by redirect only if those outside name a
 * registered address.
 */
export async function refuseUnresolved(
  context: IssuerContext,
  outer: Form,
  error: OAuthError
): Promise<Response> {
  const client = await resolveClient(context, outer.get('client_id') ?? '')
  const redirectUri = client && findRedirectUri(client, outer)
  if (!redirectUri || isOAuthError(redirectUri)) return errorPage(error)
  const request = readRequest(context, client, redirectUri.uri, outer, undefined)
  return refuseRequest(context, request, error)
}
