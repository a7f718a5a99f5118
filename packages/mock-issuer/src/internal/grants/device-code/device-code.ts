import type { IssuerContext } from '../../context.ts'
import { explainedError } from '../../explained-error.ts'
import type { DeviceAuthorization } from '../../flows/device-authorization.ts'
import { type OAuthError, isOAuthError, oauthError } from '../../oauth-error.ts'
import type { Authorization } from '../../state/authorization.ts'
import type { Grant, TokenRequest } from '../grant.ts'
import { issueTokens } from '../issue-tokens.ts'
import { narrowedAudience } from '../narrowed-audience.ts'
import { mayRefresh } from '../refresh-token/may-refresh.ts'

/** RFC 8628 section 3.4. Nothing waits between the search and the spending, so of two polls one comes first. */
export const deviceCode: Grant = async (context, request) => {
  const { client, form, confirmation } = request
  const device = findDevice(context, request)
  if (isOAuthError(device)) return device
  const decision = readDecision(context, device)
  if (isOAuthError(decision)) return decision
  const audience = narrowedAudience(context, decision, form)
  if (isOAuthError(audience)) return audience
  device.decision = 'spent'
  const { scopes } = decision
  const withRefreshToken = mayRefresh(context, client, scopes)
  return issueTokens(context, {
    client,
    authorization: decision,
    scopes,
    audience,
    confirmation,
    withRefreshToken
  })
}

function findDevice(
  { flows }: IssuerContext,
  { client, form }: TokenRequest
): DeviceAuthorization | OAuthError {
  const code = form.get('device_code')
  if (code === undefined) return oauthError('invalid_request', 'device_code is missing')
  const device = flows.devices.remembered(code)
  if (!device) return oauthError('invalid_grant', 'the device code is unknown')
  if (device.clientId !== client.id) {
    const reason = `the device code was issued to "${device.clientId}", the request is from "${client.id}"`
    return explainedError('invalid_grant', 'the device code was issued to another client', reason)
  }
  if (device.decision === 'spent') return oauthError('invalid_grant', 'the device code was used before')
  return flows.devices.get(code) ?? oauthError('expired_token', 'the device code is expired')
}

/** RFC 8628 section 3.5. */
function readDecision(context: IssuerContext, device: DeviceAuthorization): Authorization | OAuthError {
  const { decision } = device
  if (typeof decision === 'object') return decision
  if (decision === 'denied') return oauthError('access_denied', 'the user refused')
  return isTooSoon(context, device)
    ? explainedError(
        'slow_down',
        'polling is too fast',
        `the interval is ${device.interval / 1000} seconds from now on`
      )
    : oauthError('authorization_pending', 'the user has not decided yet')
}

/** Every poll that comes too soon adds five seconds to the interval, for good. */
function isTooSoon({ clock }: IssuerContext, device: DeviceAuthorization): boolean {
  const now = clock.now()
  const tooSoon = device.polledAt !== undefined && now - device.polledAt < device.interval
  device.polledAt = now
  if (tooSoon) device.interval += 5000
  return tooSoon
}
