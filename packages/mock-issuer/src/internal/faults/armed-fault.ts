import type { Exchange } from '../exchange/exchange.ts'
import { type FaultScope, fits, scopeKey } from './fault-scope.ts'
import type { Fault } from './fault.ts'

/** A fault that is set: counts the requests it is for. */
export interface ArmedFault {
  readonly fault: Fault
  /** Which requests it is for. */
  readonly key: string
  /** How narrow it is: the narrower of two faults wins. */
  readonly narrowness: number
  /** Ends requests that hang in it. */
  readonly removal: AbortController
  readonly isFor: (exchange: Exchange) => boolean
  /** Counts one request and says whether it is one to spoil. */
  readonly isDue: () => boolean
}

export function armFault(fault: Fault, scope: FaultScope): ArmedFault {
  const { after = 0, nth = after + 1, times = fault.nth === undefined ? Number.POSITIVE_INFINITY : 1 } = fault
  let seen = 0
  return {
    fault,
    key: scopeKey(scope),
    narrowness: Object.keys(scope).length,
    removal: new AbortController(),
    isFor: exchange => fits(scope, exchange),
    isDue: () => {
      seen += 1
      return seen >= nth && seen < nth + times
    }
  }
}
