import { andThen } from './and-then.ts'
import type { AnyAuth } from './auth.ts'
import type { Decision } from './decision.ts'
import type { Gate } from './gate.ts'
import type { GateRequest } from './gate-request.ts'
import { withGrant } from './internal/with-grant.ts'

/**
 * Joins gates that must all let the request pass, in the order given: each one sees what the ones before it granted.
 *
 * The first refusal or abstention is the answer. The joined gate grants what the last gate granted, with the response
 * headers of all.
 *
 * @param gates one or more gates, for example `requireBearer(…)` and `requireScope(…)`
 * @throws TypeError when no gate is given, or one of them is not a function
 */
export function allOf<A extends AnyAuth | undefined>(...gates: readonly [...Gate[], Gate<A>]): Gate<A> {
  if (gates.length === 0) throw new TypeError('allOf needs one gate or more')
  if (gates.some(gate => typeof gate !== 'function'))
    throw new TypeError('allOf takes gates, which are functions')
  return request => askFrom(gates, 0, request, {}) as Decision<A> | Promise<Decision<A>>
}

function askFrom(
  gates: readonly Gate[],
  index: number,
  request: GateRequest,
  headers: Readonly<Record<string, string>>
): Decision | Promise<Decision> {
  const proceed = (decision: Decision): Decision | Promise<Decision> => {
    if (decision.outcome !== 'grant') return decision
    const granted = { ...decision, headers: { ...headers, ...decision.headers } }
    if (index === gates.length - 1) return granted
    return askFrom(gates, index + 1, withGrant(request, granted), granted.headers)
  }
  const gate = gates[index] as Gate
  return andThen(gate(request), proceed)
}
