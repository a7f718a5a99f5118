import type { JWTPayload } from 'jose'
import type { Client } from '../../clients/client.ts'
import { redirectUriFault } from '../../clients/redirect-uri.ts'
import { resolveClient } from '../../clients/resolve-client.ts'
import type { IssuerContext } from '../../context.ts'
import { explainedError } from '../../explained-error.ts'
import { nearest } from '../../explain/describe-difference.ts'
import type { Form } from '../../http/form.ts'
import { type OAuthError, isOAuthError, oauthError } from '../../oauth-error.ts'
import { readIdTokenHint } from '../authorize/read-id-token-hint.ts'
import type { LogoutRequest } from './logout-request.ts'

/** Every fault is for a page: an address that is not registered is never redirected to. */
export async function readLogoutRequest(
  context: IssuerContext,
  form: Form
): Promise<LogoutRequest | OAuthError> {
  if (form.repeated.length > 0) return oauthError('invalid_request', 'a parameter is given more than once')
  const hint = await readIdTokenHint(context, form)
  if (hint === 'invalid') return oauthError('invalid_request', 'id_token_hint was not issued here')
  const client = await findClient(context, form.get('client_id'), hint)
  if (client && isOAuthError(client)) return client
  const destination = readDestination(client, form)
  if (typeof destination === 'object') return destination
  return { client, hint, destination }
}

async function findClient(
  context: IssuerContext,
  given: string | undefined,
  hint: JWTPayload | undefined
): Promise<Client | OAuthError | undefined> {
  const audience = hint && [hint.aud ?? []].flat()
  if (given !== undefined && audience && !audience.includes(given)) {
    const reason = `client_id is ${given}, the ID token is for ${audience.join(', ')}`
    return explainedError('invalid_request', 'client_id does not fit id_token_hint', reason)
  }
  const id = given ?? (typeof hint?.['azp'] === 'string' ? hint['azp'] : audience?.[0])
  if (id === undefined) return undefined
  return (await resolveClient(context, id)) ?? oauthError('invalid_client', 'the client is unknown', 400)
}

function readDestination(client: Client | undefined, form: Form): string | OAuthError | undefined {
  const uri = form.get('post_logout_redirect_uri')
  if (uri === undefined) return undefined
  if (!client)
    return oauthError('invalid_request', 'post_logout_redirect_uri needs id_token_hint or client_id')
  const { postLogoutRedirectUris: registered } = client
  if (registered === 'any' ? redirectUriFault(uri) !== undefined : !registered.includes(uri)) {
    return unregistered(uri, registered)
  }
  const state = form.get('state')
  if (state === undefined) return uri
  return `${uri}${uri.includes('?') ? '&' : '?'}${new URLSearchParams({ state }).toString()}`
}

function unregistered(uri: string, registered: readonly string[] | 'any'): OAuthError {
  const [near, difference = ''] = (registered === 'any' ? undefined : nearest(uri, registered)) ?? []
  const reason =
    near === undefined
      ? 'the client has no registered post_logout_redirect_uri'
      : `post_logout_redirect_uri differs by ${difference} from the registered ${near}`
  return explainedError(
    'invalid_request',
    'post_logout_redirect_uri is not registered for the client',
    reason
  )
}
