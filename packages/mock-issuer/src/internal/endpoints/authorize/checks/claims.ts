import { readClaimsRequest } from '../../../claims-request/read-claims-request.ts'
import { isOAuthError } from '../../../oauth-error.ts'
import type { AuthorizationCheck } from '../check.ts'

export const claims: AuthorizationCheck = (_, { parameters }) => {
  const request = readClaimsRequest(parameters)
  return request && isOAuthError(request) ? request : undefined
}
