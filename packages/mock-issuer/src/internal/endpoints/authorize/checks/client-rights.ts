import { oauthError } from '../../../oauth-error.ts'
import type { AuthorizationCheck } from '../check.ts'
import { responseTypes } from '../response-types.ts'

/** The client is registered for the response type and for the grant that goes with a code. */
export const clientRights: AuthorizationCheck = (_, { client, responseType }) => {
  if (client.responseTypes && !client.responseTypes.includes(responseType)) {
    return oauthError('unauthorized_client', 'the client is not registered for the response type')
  }
  const needsGrant = responseTypes.get(responseType)?.code === true
  return needsGrant && client.grantTypes && !client.grantTypes.includes('authorization_code')
    ? oauthError('unauthorized_client', 'the client is not registered for authorization_code')
    : undefined
}
