import type { Endpoint, Handler } from '../context.ts'
import { withCors } from './with-cors.ts'
import { withFaults } from './with-faults.ts'
import { withLog } from './with-log.ts'
import { withMethods } from './with-methods.ts'
import type { Wrapper } from './wrapper.ts'

/** From the inside out: a preflight spends no fault, a fault is logged and readable by scripts. */
const wrappers: readonly Wrapper[] = [withMethods, withFaults, withCors, withLog]

export function wrap(endpoint: Endpoint): Handler {
  return wrappers.reduce((inner, wrapper) => wrapper(endpoint, inner), endpoint.handle)
}
