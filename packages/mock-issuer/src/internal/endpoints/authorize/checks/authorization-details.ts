import { readAuthorizationDetails } from '../../../authorization-details/read-authorization-details.ts'
import { isOAuthError } from '../../../oauth-error.ts'
import type { AuthorizationCheck } from '../check.ts'

export const authorizationDetails: AuthorizationCheck = (context, { client, parameters }) => {
  const details = readAuthorizationDetails(context, client, parameters)
  return details && isOAuthError(details) ? details : undefined
}
