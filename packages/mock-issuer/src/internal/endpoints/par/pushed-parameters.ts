import type { Client } from '../../clients/client.ts'
import type { IssuerContext } from '../../context.ts'
import { explainedError } from '../../explained-error.ts'
import type { Form } from '../../http/form.ts'
import { type OAuthError, isOAuthError, oauthError } from '../../oauth-error.ts'
import { readRequestObject } from '../../request-objects/read-request-object.ts'

/** The parameters a pushed request stands for, with the key its sender has proven (RFC 9449 section 10.1). */
export async function pushedParameters(
  context: IssuerContext,
  client: Client,
  form: Form,
  jkt: string | undefined
): Promise<Form | OAuthError> {
  if (form.get('request_uri') !== undefined) {
    return oauthError('invalid_request', 'request_uri cannot be pushed')
  }
  const object = form.get('request')
  if (object === undefined && client.protocol.requireSignedRequestObject === true) {
    return oauthError('invalid_request', 'the request has to be signed')
  }
  const parameters = object === undefined ? form : await readRequestObject(context, client, object)
  if (isOAuthError(parameters)) return parameters
  const complete = withDefault(parameters, 'client_id', client.id)
  return jkt === undefined ? complete : boundTo(complete, jkt)
}

/** A client that authenticated by header need not repeat its name. */
function withDefault(form: Form, name: string, value: string): Form {
  return { ...form, get: wanted => form.get(wanted) ?? (wanted === name ? value : undefined) }
}

function boundTo(form: Form, jkt: string): Form | OAuthError {
  const named = form.get('dpop_jkt')
  if (named !== undefined && named !== jkt) {
    return explainedError(
      'invalid_dpop_proof',
      'dpop_jkt is not the key of the DPoP proof',
      `dpop_jkt is ${named}, the proof is of ${jkt}`
    )
  }
  return withDefault(form, 'dpop_jkt', jkt)
}
