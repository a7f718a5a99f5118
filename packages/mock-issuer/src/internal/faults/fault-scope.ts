import type { Exchange } from '../exchange/exchange.ts'

/** Says which requests a fault is for; a request has to fit every member. */
export interface FaultScope {
  /** The client, as HTTP Basic, a client assertion, the form or the query names it. */
  clientId?: string
  /** The parameter `state`. */
  state?: string
  /** Header fields, by name in any case, and their whole values. */
  header?: Readonly<Record<string, string>>
}

export function fits({ clientId, state, header = {} }: FaultScope, exchange: Exchange): boolean {
  return (
    (clientId === undefined || clientId === exchange.clientId) &&
    (state === undefined || state === exchange.state) &&
    Object.entries(header).every(([name, value]) => exchange.headers[name.toLowerCase()] === value)
  )
}

/** Two faults with one key are for the same requests, so the later takes the place of the earlier. */
export function scopeKey({ clientId, state, header = {} }: FaultScope): string {
  const fields = Object.entries(header).map(([name, value]) => JSON.stringify([name.toLowerCase(), value]))
  return JSON.stringify([clientId, state, fields.toSorted()])
}
