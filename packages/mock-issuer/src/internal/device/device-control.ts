import { checkMembers } from '../check-members.ts'
import type { IssuerContext } from '../context.ts'
import type { DeviceAuthorization } from '../flows/device-authorization.ts'
import { sessionOf } from '../interaction/session-of.ts'
import { signIn } from '../interaction/sign-in.ts'
import { approveDevice, denyDevice } from './decide-device.ts'
import { findDevice } from './find-device.ts'

/** Options of `device.approve` and `device.deny`. Any other member is refused with a TypeError. */
export interface DeviceDecisionOptions {
  /** The `sub` of the user who decides. Default: the one who signs in. */
  user?: string
}

/** Decides about devices in place of a user at the verification page. */
export interface DeviceControl {
  /**
   * Enters the user code as a user and allows the device what it asked for. The next poll brings tokens.
   *
   * Throws a TypeError for a code that no device waits under, an unknown user, or another user than the
   * one who entered the code at the page.
   *
   * @see RFC 8628 section 3.3
   */
  approve(userCode: string, options?: DeviceDecisionOptions): void
  /** Enters the user code and refuses. The next poll is `access_denied`. Throws as `approve` does. */
  deny(userCode: string, options?: DeviceDecisionOptions): void
}

export function createDeviceControl(context: IssuerContext): DeviceControl {
  return {
    approve: (userCode, options = {}) => {
      const { device, sub } = entered(context, 'device.approve', userCode, options)
      approveDevice(context, device, sessionOf(context, sub) ?? signIn(context, { sub }))
    },
    deny: (userCode, options = {}) => denyDevice(entered(context, 'device.deny', userCode, options).device)
  }
}

function entered(
  context: IssuerContext,
  owner: string,
  userCode: string,
  options: DeviceDecisionOptions
): { readonly device: DeviceAuthorization; readonly sub: string } {
  checkMembers(owner, options, ['user'])
  const sub = options.user ?? context.users.current()?.sub ?? ''
  if (!context.users.get(sub)) throw new TypeError(`${owner}: there is no user "${sub}"`)
  const device = findDevice(context, userCode)
  if (!device) throw new TypeError(`${owner}: no device waits under the user code "${userCode}"`)
  if (device.enteredBy !== undefined && device.enteredBy !== sub) {
    throw new TypeError(`${owner}: the user code was entered by "${device.enteredBy}"`)
  }
  return { device, sub }
}
