import type { Endpoint, Handler } from '../context.ts'
import { withCors } from './with-cors.ts'
import { withExplanation } from './with-explanation.ts'
import { withFaults } from './with-faults.ts'
import { withHooks } from './with-hooks.ts'
import { withLog } from './with-log.ts'
import { withMethods } from './with-methods.ts'
import type { Wrapper } from './wrapper.ts'

/**
 * From the inside out: a hook sees the true answer and why it is one, a preflight spends no fault and calls
 * no hook, a fault is logged and readable by scripts.
 */
const wrappers: readonly Wrapper[] = [withExplanation, withMethods, withHooks, withFaults, withCors, withLog]

export function wrap(endpoint: Endpoint): Handler {
  return wrappers.reduce((inner, wrapper) => wrapper(endpoint, inner), endpoint.handle)
}
