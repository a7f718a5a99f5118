import { readAuthorizationDetails } from '../../authorization-details/read-authorization-details.ts'
import { readClaimsRequest } from '../../claims-request/read-claims-request.ts'
import type { IssuerContext } from '../../context.ts'
import { isOAuthError } from '../../oauth-error.ts'
import type { Authorization } from '../../state/authorization.ts'
import type { AuthorizationRequest } from './authorization-request.ts'

/** What a valid request asks for besides scopes. */
export function requestedExtras(
  context: IssuerContext,
  { client, parameters }: AuthorizationRequest
): Pick<Authorization, 'authorizationDetails' | 'claimsRequest'> {
  const authorizationDetails = readAuthorizationDetails(context, client, parameters)
  const claimsRequest = readClaimsRequest(parameters)
  return {
    ...(authorizationDetails && !isOAuthError(authorizationDetails) ? { authorizationDetails } : {}),
    ...(claimsRequest && !isOAuthError(claimsRequest) ? { claimsRequest } : {})
  }
}
