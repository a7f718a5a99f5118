import { authenticateClient } from '../client-authentication/authenticate-client.ts'
import type { Handler, IssuerContext } from '../context.ts'
import { errorResponse } from '../http/error-response.ts'
import { readUnambiguousForm } from '../http/read-unambiguous-form.ts'
import { introspect } from '../introspection/introspect.ts'
import { introspectionResponse } from '../introspection/introspection-response.ts'
import { type OAuthError, isOAuthError, oauthError } from '../oauth-error.ts'

/** RFC 7662 section 2. */
export const introspection: Handler = async (context, request) => {
  const outcome = await answer(context, request)
  return isOAuthError(outcome) ? errorResponse(context, outcome) : outcome
}

async function answer(context: IssuerContext, request: Request): Promise<Response | OAuthError> {
  const form = await readUnambiguousForm(request)
  if (isOAuthError(form)) return form
  const client = await authenticateClient(context, request, form)
  if (isOAuthError(client)) return client
  if (client.authMethod === 'none') {
    return oauthError('invalid_client', 'a public client cannot prove who it is')
  }
  const token = form.get('token')
  if (token === undefined) return oauthError('invalid_request', 'token is missing')
  return introspectionResponse(context, request, client, introspect(context, client, token))
}
