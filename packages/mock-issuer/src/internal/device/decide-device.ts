import type { IssuerContext } from '../context.ts'
import type { DeviceAuthorization } from '../flows/device-authorization.ts'
import { recordSessionClient } from '../logout/record-session-client.ts'
import type { Session } from '../state/session.ts'

/** Lets the device act for the user of the session. */
export function approveDevice(
  context: IssuerContext,
  device: DeviceAuthorization,
  { id: sessionId, sub, authTime, acr, amr, claims }: Session
): void {
  const { clientId, scopes, audience, authorizationDetails } = device
  recordSessionClient(context, sessionId, clientId)
  device.decision = {
    id: context.random.uuid(),
    clientId,
    sub,
    scopes,
    audience,
    ...(authorizationDetails ? { authorizationDetails } : {}),
    sessionId,
    authTime,
    authTimeAsked: false,
    acr,
    amr,
    claims,
    revoked: false
  }
}

export function denyDevice(device: DeviceAuthorization): void {
  device.decision = 'denied'
}
