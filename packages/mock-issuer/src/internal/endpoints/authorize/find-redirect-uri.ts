import type { Client } from '../../clients/client.ts'
import { matchesRedirectUri } from '../../clients/matches-redirect-uri.ts'
import type { Form } from '../../http/form.ts'
import { type OAuthError, oauthError } from '../../oauth-error.ts'

export function findRedirectUri(client: Client, parameters: Form): OAuthError | { readonly uri: string } {
  const uri = parameters.get('redirect_uri')
  if (uri === undefined) return oauthError('invalid_request', 'redirect_uri is missing or given twice')
  return matchesRedirectUri(client, uri)
    ? { uri }
    : oauthError('invalid_redirect_uri', 'redirect_uri is not registered for the client')
}
