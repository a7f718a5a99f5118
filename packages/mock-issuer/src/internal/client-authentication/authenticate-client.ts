import type { Client } from '../clients/client.ts'
import { resolveClient } from '../clients/resolve-client.ts'
import type { IssuerContext } from '../context.ts'
import type { Form } from '../http/form.ts'
import { isTlsAuthMethod } from '../mtls/auth-methods.ts'
import { checkTlsClient } from '../mtls/check-tls-client.ts'
import { clientCertificate } from '../mtls/client-certificate.ts'
import { type OAuthError, isOAuthError, oauthError } from '../oauth-error.ts'
import { defaultClientId } from '../tokens/claims.ts'
import { clientSecretBasic } from './client-secret-basic.ts'
import { clientSecretPost } from './client-secret-post.ts'
import { none } from './none.ts'
import type { PresentedClient } from './presented.ts'
import { checkAssertion } from './private-key-jwt/check-assertion.ts'
import { readAssertion } from './private-key-jwt/read-assertion.ts'

/** Decides which client sent the request. At most one method may be used (RFC 6749 section 2.3). */
export async function authenticateClient(
  context: IssuerContext,
  request: Request,
  form: Form
): Promise<Client | OAuthError> {
  const presented = presentedClient(context, request.headers, form)
  if (isOAuthError(presented)) return presented
  const claimed = form.get('client_id')
  if (claimed !== undefined && claimed !== presented.id) {
    return oauthError('invalid_request', 'client_id differs from the authenticated client')
  }
  const client = await resolveClient(context, presented.id)
  if (!client) return oauthError('invalid_client', 'unknown client')
  if (client.authMethod === 'any') return client
  if (presented.method === 'none' && isTlsAuthMethod(client.authMethod)) {
    const fault = checkTlsClient(context, client, client.authMethod, clientCertificate(request))
    return fault === undefined ? client : oauthError('invalid_client', fault)
  }
  if (client.authMethod !== presented.method) {
    return oauthError('invalid_client', `the client is registered for ${client.authMethod}`)
  }
  if (presented.assertion !== undefined) return checkAssertion(context, client, presented.assertion)
  return client.secret === presented.secret ? client : oauthError('invalid_client', 'wrong client secret')
}

function presentedClient(
  { settings }: IssuerContext,
  headers: Headers,
  form: Form
): PresentedClient | OAuthError {
  const basic = clientSecretBasic(headers)
  const post = clientSecretPost(form)
  const assertion = readAssertion(form)
  if ([basic, post, assertion].filter(Boolean).length > 1)
    return oauthError('invalid_request', 'more than one client authentication method')
  const presented = basic ?? post ?? assertion ?? none(form)
  if (presented) return presented
  return settings.strict ? oauthError('invalid_client', 'no client authentication') : anonymous
}

/** Whoever says nothing to an issuer that is not strict. */
const anonymous: PresentedClient = { method: 'none', id: defaultClientId, secret: undefined }
