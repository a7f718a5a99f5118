import { isDeepStrictEqual } from 'node:util'
import type { Client } from '../clients/client.ts'
import type { IssuerContext } from '../context.ts'
import { explainedError } from '../explained-error.ts'
import type { Form } from '../http/form.ts'
import { type OAuthError, isOAuthError } from '../oauth-error.ts'
import type { Authorization } from '../state/authorization.ts'
import type { AuthorizationDetail } from './authorization-detail.ts'
import { readAuthorizationDetails } from './read-authorization-details.ts'

/** A token request may name some of the details that were authorized, and no others (RFC 9396 section 6). */
export function narrowedDetails(
  context: IssuerContext,
  client: Client,
  { authorizationDetails: granted }: Authorization,
  form: Form
): { readonly authorizationDetails?: readonly AuthorizationDetail[] } | OAuthError {
  const asked = readAuthorizationDetails(context, client, form) ?? granted
  if (asked === undefined) return {}
  if (isOAuthError(asked)) return asked
  return asked.every(detail => granted?.some(other => isDeepStrictEqual(other, detail)))
    ? { authorizationDetails: asked }
    : explainedError(
        'invalid_authorization_details',
        'authorization_details is wider than what was granted',
        'authorization_details: an entry is not one of those that were authorized'
      )
}
