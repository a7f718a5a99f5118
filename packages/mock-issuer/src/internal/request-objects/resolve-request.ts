import { resolveClient } from '../clients/resolve-client.ts'
import type { IssuerContext } from '../context.ts'
import { explainedError } from '../explained-error.ts'
import type { Form } from '../http/form.ts'
import { type OAuthError, oauthError } from '../oauth-error.ts'
import { readRequestObject } from './read-request-object.ts'
import { resolveRequestUri } from './resolve-request-uri.ts'

/**
 * The parameters that count: those given, those of a request object, or those pushed before. An unknown
 * client and repeated parameters are left to the checks that follow.
 */
export async function resolveRequest(context: IssuerContext, outer: Form): Promise<Form | OAuthError> {
  const [object, uri] = [outer.get('request'), outer.get('request_uri')]
  if (object !== undefined && uri !== undefined) {
    return oauthError('invalid_request', 'request and request_uri exclude each other')
  }
  const client = await resolveClient(context, outer.get('client_id') ?? '')
  if (!client || outer.repeated.length > 0) return outer
  if (uri !== undefined) return resolveRequestUri(context, client, uri)
  const { requirePushedAuthorizationRequests: pushed, requireSignedRequestObject: signed } = client.protocol
  if (pushed ?? context.settings.requirePushedAuthorizationRequests) {
    return explainedError(
      'invalid_request',
      'the request has to be pushed',
      'the request came without a request_uri of the pushed authorization request endpoint'
    )
  }
  if (object !== undefined) return readRequestObject(context, client, object)
  return signed ? oauthError('invalid_request', 'the request has to be signed') : outer
}
