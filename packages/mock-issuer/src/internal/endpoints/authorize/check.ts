import type { IssuerContext } from '../../context.ts'
import type { OAuthError } from '../../oauth-error.ts'
import type { AuthorizationRequest } from './authorization-request.ts'

/** One rule an authorization request has to pass; undefined if it does. */
export type AuthorizationCheck = (
  context: IssuerContext,
  request: AuthorizationRequest
) => OAuthError | undefined
