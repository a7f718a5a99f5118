import type { Fault } from '../fault.ts'
import type { Settings } from '../settings.ts'
import type { TokenUnderCheck } from '../token.ts'
import type { Check } from './check.ts'

/** Runs a table of checks from the top; the first that has something against the token is the answer. */
export function firstFault<Token extends TokenUnderCheck>(
  checks: readonly Check<Token>[],
  token: Token,
  settings: Settings
): Fault | undefined {
  for (const check of checks) {
    const fault = check(token, settings)
    if (fault) return fault
  }
  return undefined
}
