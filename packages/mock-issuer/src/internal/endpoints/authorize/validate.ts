import type { IssuerContext } from '../../context.ts'
import type { Form } from '../../http/form.ts'
import { type OAuthError, isOAuthError } from '../../oauth-error.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import { checks } from './checks/table.ts'
import { findClient } from './find-client.ts'
import { findRedirectUri } from './find-redirect-uri.ts'
import { readIdTokenHint } from './read-id-token-hint.ts'
import { readRequest } from './read-request.ts'

/** What became of the parameters of an authorization request. */
export type Validation =
  /** There is no safe place to send the browser to (RFC 6749 section 4.1.2.1). */
  | { readonly kind: 'unanswerable'; readonly error: OAuthError }
  | { readonly kind: 'invalid'; readonly request: AuthorizationRequest; readonly error: OAuthError }
  | { readonly kind: 'valid'; readonly request: AuthorizationRequest }

export async function validate(context: IssuerContext, parameters: Form): Promise<Validation> {
  const client = await findClient(context, parameters)
  if (isOAuthError(client)) return { kind: 'unanswerable', error: client }
  const redirectUri = findRedirectUri(client, parameters)
  if (isOAuthError(redirectUri)) return { kind: 'unanswerable', error: redirectUri }
  const hint = await readIdTokenHint(context, parameters)
  const request = readRequest(context, client, redirectUri.uri, parameters, hint)
  const error = firstError(context, request)
  return error ? { kind: 'invalid', request, error } : { kind: 'valid', request }
}

function firstError(context: IssuerContext, request: AuthorizationRequest): OAuthError | undefined {
  for (const check of checks) {
    const error = check(context, request)
    if (error) return error
  }
  return undefined
}
