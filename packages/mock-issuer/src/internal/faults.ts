import { checkMembers } from './check-members.ts'
import { type EndpointName, checkEndpointName } from './endpoint-name.ts'

/** Describes how an endpoint misbehaves. */
export interface Fault {
  /** Answers with this HTTP status, 200 to 599. Default 200 if `body` is given. */
  status?: number
  /** Answers with this body: a text as it is, anything else as JSON. Default empty if `status` is given. */
  body?: unknown
  /** Replaces the `Content-Type`. Default `application/json`, or that of the true answer. */
  contentType?: string
  /** Adds or replaces header fields, such as `Retry-After`, `Location` or `Cache-Control`. */
  headers?: Readonly<Record<string, string>>
  /** Waits this many milliseconds of real time first. Default 0. Ends early if the request is aborted. */
  delayMs?: number
  /** Gives no answer: `fetch` rejects with a TypeError, a listener drops the connection. */
  networkError?: boolean
  /** Ends the fault after this many requests. Default: until `faults.clear()`. */
  times?: number
}

/** Makes endpoints misbehave on command. */
export interface Faults {
  /**
   * Sets the fault of an endpoint, in place of the one it had. Without `status` and `body` the true
   * answer is given, late or with other header fields.
   *
   * Throws a TypeError for an unknown endpoint, an unknown member or a value out of range.
   */
  set(endpoint: EndpointName, fault: Fault): void
  /** Removes the fault of one endpoint, or of all. */
  clear(endpoint?: EndpointName): void
}

export interface FaultSwitch extends Faults {
  /** Returns the fault due for a request and counts it. */
  take(endpoint: string): Fault | undefined
}

const known = ['status', 'body', 'contentType', 'headers', 'delayMs', 'networkError', 'times']

export function createFaults(): FaultSwitch {
  const active = new Map<string, { fault: Fault; left: number }>()
  return {
    set: (endpoint, fault) => {
      checkEndpointName('faults.set', endpoint)
      checkFault(fault)
      active.set(endpoint, { fault: { ...fault }, left: fault.times ?? Number.POSITIVE_INFINITY })
    },
    clear: endpoint => {
      if (endpoint === undefined) active.clear()
      else active.delete(checkEndpointName('faults.clear', endpoint))
    },
    take: endpoint => {
      const entry = active.get(endpoint)
      if (!entry) return undefined
      entry.left -= 1
      if (entry.left <= 0) active.delete(endpoint)
      return entry.fault
    }
  }
}

function checkFault(fault: Fault): void {
  checkMembers('faults.set', fault, known)
  checkRange('status', fault.status, 200, 599)
  checkRange('delayMs', fault.delayMs, 0, 2_147_483_647)
  checkRange('times', fault.times, 1, Number.MAX_SAFE_INTEGER)
  if (fault.networkError === true && (fault.status !== undefined || fault.body !== undefined)) {
    throw new TypeError('faults.set: networkError gives no answer, so it takes no status or body')
  }
}

function checkRange(member: string, value: number | undefined, least: number, most: number): void {
  if (value === undefined || (Number.isInteger(value) && value >= least && value <= most)) return
  throw new TypeError(`faults.set: ${member} must be a whole number from ${least} to ${most}`)
}
