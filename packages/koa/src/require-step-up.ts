import type { Auth, Gate } from '@jeton/gate'
import { requireStepUp as requireStepUpGate, type StepUpRequirement } from '@jeton/require-scope'
import { type Guard, protect } from './protect.ts'

/**
 * Makes a middleware that lets a request pass when its user authenticated strongly and recently enough, behind a guard
 * that granted something: `requireStepUp({ acrValues: ['phr'], maxAgeSeconds: 300 })`.
 *
 * @param requirement see `StepUpRequirement` of `@jeton/require-scope`
 * @throws TypeError naming the option and the rule
 * @see `requireStepUp` of `@jeton/require-scope`; RFC 9470
 */
export function requireStepUp(requirement: StepUpRequirement): Guard<Gate<Auth>> {
  return protect(requireStepUpGate(requirement))
}
