import { authenticateClient } from '../client-authentication/authenticate-client.ts'
import type { Client } from '../clients/client.ts'
import type { Handler, IssuerContext } from '../context.ts'
import { withDpopNonce } from '../dpop/with-dpop-nonce.ts'
import type { TokenResponse } from '../grants/grant.ts'
import { offeredGrants } from '../grants/offered-grants.ts'
import { errorResponse } from '../http/error-response.ts'
import type { Form } from '../http/form.ts'
import { jsonResponse } from '../http/json-response.ts'
import { noStore } from '../http/no-store.ts'
import { readUnambiguousForm } from '../http/read-unambiguous-form.ts'
import { type OAuthError, isOAuthError, oauthError } from '../oauth-error.ts'
import { proveSender } from '../tokens/prove-sender.ts'

/** RFC 6749 section 3.2. */
export const token: Handler = async (context, request) => {
  const outcome = await answer(context, request)
  const response = isOAuthError(outcome)
    ? errorResponse(context, outcome)
    : jsonResponse(outcome, 200, noStore)
  return withDpopNonce(context, response)
}

async function answer(context: IssuerContext, request: Request): Promise<TokenResponse | OAuthError> {
  const form = await readUnambiguousForm(request)
  if (isOAuthError(form)) return form
  const client = await authenticateClient(context, request, form)
  if (isOAuthError(client)) return client
  return runGrant(context, client, form, request)
}

async function runGrant(
  context: IssuerContext,
  client: Client,
  form: Form,
  request: Request
): Promise<TokenResponse | OAuthError> {
  const grantType = form.get('grant_type')
  if (grantType === undefined) return oauthError('invalid_request', 'grant_type is missing')
  const grant = offeredGrants(context.settings).get(grantType)
  if (!grant) return oauthError('unsupported_grant_type', 'this issuer does not offer the grant')
  if (client.grantTypes && !client.grantTypes.includes(grantType)) {
    return oauthError('unauthorized_client', 'the client is not registered for the grant')
  }
  const sender = await proveSender(context, request, client)
  return isOAuthError(sender) ? sender : grant(context, { client, form, confirmation: sender.confirmation })
}
