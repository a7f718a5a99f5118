import type { LogoutCheck } from './check.ts'

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout'

/** Back-Channel Logout 1.0 section 2.6, step 5: `events` is an object with the event, which is an object as well. */
export const checkLogoutEvent: LogoutCheck = ({ claims: { events } }) => {
  if (events === undefined) return { code: 'claim_missing', detail: 'events is missing' }
  return isObject(events) && Object.hasOwn(events, logoutEvent) && isObject(events[logoutEvent])
    ? undefined
    : { code: 'claim_invalid', detail: 'events does not hold the back-channel logout event as an object' }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
