import type { Auth, Gate } from '@jeton/gate'
import { requireAuthorizationDetails as requireAuthorizationDetailsGate } from '@jeton/require-scope'
import { type Guard, protect } from './protect.ts'

/**
 * Makes a middleware that lets a request pass when its token carries authorization details of a type, and one of them
 * fits.
 *
 * @param type the type of the details
 * @param fits tells whether one of the details covers this request. Default: any of the type does
 * @throws TypeError when the type is not a non-empty text, or `fits` is not a function
 * @see `requireAuthorizationDetails` of `@jeton/require-scope`; RFC 9396
 */
export function requireAuthorizationDetails(
  ...requirement: Parameters<typeof requireAuthorizationDetailsGate>
): Guard<Gate<Auth>> {
  return protect(requireAuthorizationDetailsGate(...requirement))
}
