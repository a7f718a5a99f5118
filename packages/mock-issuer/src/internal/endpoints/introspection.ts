import { authenticateClient } from '../client-authentication/authenticate-client.ts'
import type { Handler, IssuerContext } from '../context.ts'
import { errorResponse } from '../http/error-response.ts'
import { jsonResponse } from '../http/json-response.ts'
import { noStore } from '../http/no-store.ts'
import { readUnambiguousForm } from '../http/read-unambiguous-form.ts'
import { introspect } from '../introspection/introspect.ts'
import { type OAuthError, isOAuthError, oauthError } from '../oauth-error.ts'

/** RFC 7662 section 2. */
export const introspection: Handler = async (context, request) => {
  const outcome = await answer(context, request)
  return isOAuthError(outcome) ? errorResponse(context, outcome) : jsonResponse(outcome, 200, noStore)
}

async function answer(
  context: IssuerContext,
  request: Request
): Promise<Record<string, unknown> | OAuthError> {
  const form = await readUnambiguousForm(request)
  if (isOAuthError(form)) return form
  const client = authenticateClient(context, request, form)
  if (isOAuthError(client)) return client
  if (client.authMethod === 'none') {
    return oauthError('invalid_client', 'a public client cannot prove who it is')
  }
  const token = form.get('token')
  if (token === undefined) return oauthError('invalid_request', 'token is missing')
  return introspect(context, client, token)
}
