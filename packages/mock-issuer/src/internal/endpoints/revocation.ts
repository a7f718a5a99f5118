import { authenticateClient } from '../client-authentication/authenticate-client.ts'
import type { Handler, IssuerContext } from '../context.ts'
import { errorResponse } from '../http/error-response.ts'
import { noStore } from '../http/no-store.ts'
import { readUnambiguousForm } from '../http/read-unambiguous-form.ts'
import { type OAuthError, isOAuthError, oauthError } from '../oauth-error.ts'
import { revoke } from '../revocation/revoke.ts'

/** RFC 7009 section 2. */
export const revocation: Handler = async (context, request) => {
  const error = await refusal(context, request)
  return error ? errorResponse(context, error) : new Response(null, { status: 200, headers: noStore })
}

async function refusal(context: IssuerContext, request: Request): Promise<OAuthError | undefined> {
  const form = await readUnambiguousForm(request)
  if (isOAuthError(form)) return form
  const client = await authenticateClient(context, request, form)
  if (isOAuthError(client)) return client
  const token = form.get('token')
  if (token === undefined) return oauthError('invalid_request', 'token is missing')
  return revoke(context, client, token)
}
