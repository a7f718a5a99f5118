import { isOAuthError } from '../../../oauth-error.ts'
import { grantedScopes } from '../../../grants/granted-scopes.ts'
import type { AuthorizationCheck } from '../check.ts'

export const scope: AuthorizationCheck = (_, { client, parameters }) => {
  const scopes = grantedScopes(client, parameters)
  return isOAuthError(scopes) ? scopes : undefined
}
