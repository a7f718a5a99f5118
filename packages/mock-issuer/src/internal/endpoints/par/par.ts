import { authenticateClient } from '../../client-authentication/authenticate-client.ts'
import type { Client } from '../../clients/client.ts'
import type { Handler, IssuerContext } from '../../context.ts'
import { checkDpopProof } from '../../dpop/check-dpop-proof.ts'
import { withDpopNonce } from '../../dpop/with-dpop-nonce.ts'
import { errorResponse } from '../../http/error-response.ts'
import type { Form } from '../../http/form.ts'
import { jsonResponse } from '../../http/json-response.ts'
import { noStore } from '../../http/no-store.ts'
import { readUnambiguousForm } from '../../http/read-unambiguous-form.ts'
import { type OAuthError, isOAuthError, oauthError } from '../../oauth-error.ts'
import { pushedRequestPrefix } from '../../request-objects/pushed-request-prefix.ts'
import { validate } from '../authorize/validate.ts'
import { pushedParameters } from './pushed-parameters.ts'

/** RFC 9126 section 2. */
export const par: Handler = async (context, request) => {
  const outcome = await push(context, request)
  const response = isOAuthError(outcome)
    ? errorResponse(context, outcome)
    : jsonResponse(outcome, 201, noStore)
  return withDpopNonce(context, response)
}

interface PushedAnswer {
  readonly request_uri: string
  /** Seconds. */
  readonly expires_in: number
}

async function push(context: IssuerContext, request: Request): Promise<PushedAnswer | OAuthError> {
  const form = await readUnambiguousForm(request)
  if (isOAuthError(form)) return form
  const client = await authenticateClient(context, request, form)
  if (isOAuthError(client)) return client
  const proven = await checkDpopProof(context, request)
  if (proven && isOAuthError(proven)) return proven
  const parameters = await pushedParameters(context, client, form, proven?.jkt)
  if (isOAuthError(parameters)) return parameters
  const validation = await validate(context, parameters)
  return validation.kind === 'valid' ? keep(context, client, parameters) : asInvalid(validation.error)
}

function keep(
  { clock, flows, random, settings }: IssuerContext,
  { id: clientId }: Client,
  parameters: Form
): PushedAnswer {
  const { pushedRequest } = settings.lifetimes
  const expiresAt = clock.now() + pushedRequest
  const id = pushedRequestPrefix + random.text()
  flows.pushedRequests.add({ id, clientId, parameters, expiresAt, used: false })
  return { request_uri: id, expires_in: Math.floor(pushedRequest / 1000) }
}

/** RFC 9126 section 2.3: an authorization error, with the status of a client's mistake. */
function asInvalid(error: OAuthError): OAuthError {
  const { code, description, explanation } = error
  const known = code === 'invalid_redirect_uri' ? 'invalid_request' : code
  return { ...oauthError(known, description, 400), ...(explanation === undefined ? {} : { explanation }) }
}
