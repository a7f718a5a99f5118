import type { Client } from '../../clients/client.ts'
import { resolveClient } from '../../clients/resolve-client.ts'
import type { IssuerContext } from '../../context.ts'
import type { Form } from '../../http/form.ts'
import { type OAuthError, oauthError } from '../../oauth-error.ts'

export async function findClient(context: IssuerContext, parameters: Form): Promise<Client | OAuthError> {
  const clientId = parameters.get('client_id')
  if (clientId === undefined) return oauthError('invalid_request', 'client_id is missing or given twice', 400)
  return (
    (await resolveClient(context, clientId)) ?? oauthError('invalid_client', 'the client is unknown', 400)
  )
}
