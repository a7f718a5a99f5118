import type { JsonObject } from '@jeton/gate'
import { checkAlgorithm } from './check-algorithm.ts'
import { checkCritical } from './check-critical.ts'
import { checkKeyId } from './check-key-id.ts'
import type { HeaderCheck, HeaderFault } from './header-check.ts'

/** What can be said before any key is looked up. */
const checks: readonly HeaderCheck[] = [checkAlgorithm, checkCritical, checkKeyId]

/** Runs the checks of the header; the first that has something against it is the answer. */
export function headerFault(header: JsonObject, algorithms: ReadonlySet<string>): HeaderFault | undefined {
  for (const check of checks) {
    const fault = check(header, algorithms)
    if (fault) return fault
  }
  return undefined
}
