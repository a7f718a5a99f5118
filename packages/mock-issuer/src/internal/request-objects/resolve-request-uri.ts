import type { Client } from '../clients/client.ts'
import type { IssuerContext } from '../context.ts'
import { explainedError } from '../explained-error.ts'
import type { Form } from '../http/form.ts'
import { type OAuthError, oauthError } from '../oauth-error.ts'
import { fetchDocument } from '../remote/fetch-document.ts'
import { pushedRequestPrefix } from './pushed-request-prefix.ts'
import { readRequestObject } from './read-request-object.ts'

/** The parameters behind a `request_uri` (RFC 9126 section 4, RFC 9101 section 5.2). */
export async function resolveRequestUri(
  context: IssuerContext,
  client: Client,
  uri: string
): Promise<Form | OAuthError> {
  if (uri.startsWith(pushedRequestPrefix)) return takePushedRequest(context, client, uri)
  if (!context.settings.fetchRequestUris) {
    return oauthError('request_uri_not_supported', 'this issuer fetches no request_uri')
  }
  if (!client.protocol.requestUris?.includes(uri)) return invalidUri('it is not registered for the client')
  const text = await fetchDocument(context, uri, 'application/oauth-authz-req+jwt, application/jwt')
  return text === undefined
    ? invalidUri('it brought no document')
    : readRequestObject(context, client, text.trim())
}

/** Once, and only by the client that pushed it. Nothing waits in between. */
function takePushedRequest({ flows }: IssuerContext, { id }: Client, uri: string): Form | OAuthError {
  const request = flows.pushedRequests.remembered(uri)
  if (!request) return invalidUri('this issuer did not issue it, or has forgotten it')
  if (request.clientId !== id)
    return invalidUri(`it was issued to "${request.clientId}", the request is from "${id}"`)
  if (request.used) return invalidUri('it was used before')
  if (!flows.pushedRequests.get(uri)) return invalidUri('it is expired')
  request.used = true
  return request.parameters
}

function invalidUri(reason: string): OAuthError {
  return explainedError('invalid_request_uri', 'request_uri cannot be used', `request_uri: ${reason}`)
}
