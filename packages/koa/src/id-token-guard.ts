import { idTokenGuard as idTokenGuardGate, type IdTokenGuardOptions } from '@jeton/id-token-guard'
import { type Guard, protect } from './protect.ts'

/**
 * Makes a middleware that refuses ID tokens and other JWTs that are no API credential, and lets every other request
 * through untouched. It can stand in front of any other authentication library.
 *
 * @param options see `IdTokenGuardOptions` of `@jeton/id-token-guard`
 * @throws TypeError naming the option and the rule
 */
export function idTokenGuard(options?: IdTokenGuardOptions): Guard {
  return protect(idTokenGuardGate(options))
}
