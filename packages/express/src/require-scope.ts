import type { Auth, Gate } from '@jeton/gate'
import {
  requireScope as requireScopeGate,
  type ScopeRequirement,
  type ScopeResolver
} from '@jeton/require-scope'
import { type Guard, protect } from './protect.ts'

/**
 * Makes a middleware that lets a request pass when a guard before it granted enough scope: `requireScope('a', 'b')`
 * needs both, `requireScope({ anyOf: ['a', 'b'] })` one of them.
 *
 * @param scopes names, one requirement, or one function of the request
 * @throws TypeError when no scope is named, or a name holds a character that no scope may hold
 * @see `requireScope` of `@jeton/require-scope`; RFC 6750 section 3.1
 */
export function requireScope(
  ...scopes: readonly [string, ...string[]] | readonly [ScopeRequirement] | readonly [ScopeResolver]
): Guard<Gate<Auth>> {
  return protect(requireScopeGate(...scopes))
}
