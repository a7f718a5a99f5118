import type { IssuerContext } from '../../context.ts'
import type { OAuthError } from '../../oauth-error.ts'
import type { AuthorizationCode } from '../../state/authorization-code.ts'
import type { TokenRequest } from '../grant.ts'

/** One rule a code has to pass; undefined if it does. */
export type CodeCheck = (
  context: IssuerContext,
  code: AuthorizationCode,
  request: TokenRequest
) => OAuthError | undefined
