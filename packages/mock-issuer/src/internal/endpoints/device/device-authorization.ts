import { readAuthorizationDetails } from '../../authorization-details/read-authorization-details.ts'
import { authenticateClient } from '../../client-authentication/authenticate-client.ts'
import type { Handler, IssuerContext } from '../../context.ts'
import { createUserCode, displayUserCode } from '../../device/user-code.ts'
import type { DeviceAuthorization } from '../../flows/device-authorization.ts'
import { deviceGrantType } from '../../grants/device-code/grant-type.ts'
import { grantedAudience } from '../../grants/granted-audience.ts'
import { grantedScopes } from '../../grants/granted-scopes.ts'
import { errorResponse } from '../../http/error-response.ts'
import { jsonResponse } from '../../http/json-response.ts'
import { noStore } from '../../http/no-store.ts'
import { readUnambiguousForm } from '../../http/read-unambiguous-form.ts'
import { type OAuthError, isOAuthError, oauthError } from '../../oauth-error.ts'
import { verificationPath } from './verification-path.ts'

/** RFC 8628 section 3.1. */
export const deviceAuthorization: Handler = async (context, request) => {
  const device = await begin(context, request)
  return isOAuthError(device)
    ? errorResponse(context, device)
    : jsonResponse(answer(context, device), 200, noStore)
}

async function begin(context: IssuerContext, request: Request): Promise<DeviceAuthorization | OAuthError> {
  const form = await readUnambiguousForm(request)
  if (isOAuthError(form)) return form
  const client = await authenticateClient(context, request, form)
  if (isOAuthError(client)) return client
  if (client.grantTypes && !client.grantTypes.includes(deviceGrantType)) {
    return oauthError('unauthorized_client', 'the client is not registered for the grant')
  }
  const scopes = grantedScopes(client, form)
  if (isOAuthError(scopes)) return scopes
  const audience = grantedAudience(context, form)
  if (isOAuthError(audience)) return audience
  const authorizationDetails = readAuthorizationDetails(context, client, form)
  if (authorizationDetails && isOAuthError(authorizationDetails)) return authorizationDetails
  return keep(context, { clientId: client.id, scopes, audience, authorizationDetails })
}

function keep(
  { clock, flows, random, settings }: IssuerContext,
  asked: Pick<DeviceAuthorization, 'clientId' | 'scopes' | 'audience' | 'authorizationDetails'>
): DeviceAuthorization {
  return flows.devices.add({
    ...asked,
    id: random.text(),
    userCode: createUserCode(random),
    expiresAt: clock.now() + settings.lifetimes.deviceCode,
    interval: settings.deviceInterval,
    polledAt: undefined,
    enteredBy: undefined,
    decision: 'pending'
  })
}

/** RFC 8628 section 3.2. */
function answer(
  { address, settings }: IssuerContext,
  { id, userCode, interval }: DeviceAuthorization
): Record<string, unknown> {
  const page = address.at(verificationPath(address.path))
  return {
    device_code: id,
    user_code: displayUserCode(userCode),
    verification_uri: page,
    verification_uri_complete: `${page}?user_code=${displayUserCode(userCode)}`,
    expires_in: Math.floor(settings.lifetimes.deviceCode / 1000),
    interval: Math.ceil(interval / 1000)
  }
}
