import { type AnyAuth, anyOf as anyOfGates, type CredentialGate, gateOf, type GateOrGuard } from '@jeton/gate'
import { type Guard, protect } from './protect.ts'

/**
 * Makes a middleware that accepts any one of several kinds of credential. The form of the credential picks one guard,
 * and only that one judges it.
 *
 * @param guards two or more guards that read a credential, such as `requireBearer(…)`
 * @throws TypeError when fewer than two are given, or one of them reads no credential
 * @see `anyOf` of `@jeton/gate` for the rule
 */
export function anyOf<A extends AnyAuth | undefined>(
  ...guards: readonly GateOrGuard<CredentialGate<A>>[]
): Guard<CredentialGate<A>> {
  return protect(anyOfGates(...guards.map(gateOf)))
}
