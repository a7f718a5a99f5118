import { type EndpointName, checkEndpointName } from '../endpoint-name.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { type ArmedFault, armFault } from './armed-fault.ts'
import { checkFault, checkScope } from './check-fault.ts'
import { type FaultScope, scopeKey } from './fault-scope.ts'
import type { Fault } from './fault.ts'

/** Sets and removes faults. */
export interface FaultControl {
  /**
   * Sets the fault of an endpoint, in place of the one it had for the same requests. Without `status`,
   * `body`, `json`, `redirect` and `retryAfter` the true answer is given, changed as the others say.
   *
   * If several faults fit a request, the one with more members in `only` wins.
   *
   * Throws a TypeError for an unknown endpoint, an unknown member, a value out of range or members that
   * exclude each other.
   */
  set(endpoint: EndpointName, fault: Fault): void
  /** Removes the faults of one endpoint, or of all. Requests that hang end with a network error. */
  clear(endpoint?: EndpointName): void
}

/** Sets faults for the requests of one test. */
export interface ScopedFaults extends FaultControl, Disposable {
  /** The header fields a request has to carry to meet these faults: hand them to the client under test. */
  readonly headers: Readonly<Record<string, string>>
}

/** Makes endpoints misbehave on command. */
export interface Faults extends FaultControl {
  /**
   * Opens a scope: its faults meet only requests that fit `only`, so parallel tests do not meet each
   * other's. Without `only` these are the requests that carry `headers`. A fault's own `only` narrows
   * further. `clear`, or `using faults = issuer.faults.scope()`, removes the faults of the scope alone.
   *
   * Throws a TypeError for an unknown or wrong member.
   */
  scope(only?: FaultScope): ScopedFaults
}

export interface FaultSwitch extends Faults {
  /** Every fault that is set. */
  list(): readonly { readonly endpoint: EndpointName; readonly fault: Fault }[]
  /** Returns the fault due for a request and counts it. */
  take(exchange: Exchange): ArmedFault | undefined
}

interface Entry extends ArmedFault {
  readonly endpoint: EndpointName
  readonly owner: object
}

const scopeHeader = 'x-mock-issuer-scope'

export function createFaults(): FaultSwitch {
  let entries: readonly Entry[] = []
  let scopes = 0
  const remove = (leaves: (entry: Entry) => boolean): void => {
    const [gone, kept] = [entries.filter(leaves), entries.filter(entry => !leaves(entry))]
    entries = kept
    for (const { removal } of gone) removal.abort()
  }
  const control = (owner: object, scope: FaultScope): FaultControl => ({
    set: (endpoint, fault) => {
      checkEndpointName('faults.set', endpoint)
      checkFault(fault)
      const only = narrowed(scope, fault.only)
      remove(entry => entry.endpoint === endpoint && entry.key === scopeKey(only))
      entries = [...entries, { ...armFault({ ...fault }, only), endpoint, owner }].toSorted(narrowestFirst)
    },
    clear: endpoint => {
      if (endpoint !== undefined) checkEndpointName('faults.clear', endpoint)
      remove(entry => entry.owner === owner && (endpoint === undefined || entry.endpoint === endpoint))
    }
  })
  const everywhere = {}
  return {
    ...control(everywhere, {}),
    clear: endpoint => {
      if (endpoint !== undefined) checkEndpointName('faults.clear', endpoint)
      remove(entry => endpoint === undefined || entry.endpoint === endpoint)
    },
    scope: only => {
      if (only) checkScope(only)
      scopes += 1
      const headers = only ? { ...only.header } : { [scopeHeader]: `${scopes}` }
      const scoped = control({}, only ?? { header: headers })
      return { ...scoped, headers, [Symbol.dispose]: () => scoped.clear() }
    },
    list: () => entries,
    // A fault that is spent stays: requests may still hang in it.
    take: exchange =>
      entries.find(entry => entry.endpoint === exchange.endpoint && entry.isFor(exchange) && entry.isDue())
  }
}

function narrowed(scope: FaultScope, only: FaultScope = {}): FaultScope {
  const header = { ...scope.header, ...only.header }
  return { ...scope, ...only, ...(Object.keys(header).length > 0 ? { header } : {}) }
}

function narrowestFirst(one: Entry, other: Entry): number {
  return other.narrowness - one.narrowness
}
