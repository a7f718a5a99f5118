import {
  type AnyAuth,
  type CredentialGate,
  gateOf,
  type GateOrGuard,
  optional as optionalGate
} from '@jeton/gate'
import { type Guard, protect } from './protect.ts'

/**
 * Makes a middleware that lets requests without a credential pass as anonymous. A bad credential is still refused, and
 * a broken dependency is still 503.
 *
 * @param guard the guard that judges a credential when there is one, such as `requireBearer(…)`
 */
export function optional<A extends AnyAuth>(
  guard: GateOrGuard<CredentialGate<A>>
): Guard<CredentialGate<A | undefined>> {
  return protect(optionalGate(gateOf(guard)))
}
