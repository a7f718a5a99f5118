import type { IssuerContext } from '../context.ts'
import type { DeviceAuthorization } from '../flows/device-authorization.ts'
import { normalUserCode } from './user-code.ts'

/** The device that waits under a user code. */
export function findDevice({ flows }: IssuerContext, typed: string): DeviceAuthorization | undefined {
  const userCode = normalUserCode(typed)
  return flows.devices.valid().find(device => device.userCode === userCode && device.decision === 'pending')
}
