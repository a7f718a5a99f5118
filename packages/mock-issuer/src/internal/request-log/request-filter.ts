import type { EndpointName } from '../endpoint-name.ts'
import type { RequestRecord } from './request-record.ts'

/** Narrows down requests; one has to fit every member. */
export interface RequestFilter {
  /** Only requests to this endpoint. Default: all. */
  endpoint?: EndpointName | 'unknown'
  /** Only requests that name this client. Default: all. */
  clientId?: string
}

/** Narrows down what `waitForRequest` waits for, and ends the waiting. */
export interface RequestWait extends RequestFilter {
  /** Ends the waiting; the promise rejects with its reason. Default: never, short of `reset`. */
  signal?: AbortSignal
}

export function matchesFilter({ endpoint, clientId }: RequestFilter, record: RequestRecord): boolean {
  return (
    (endpoint === undefined || endpoint === record.endpoint) &&
    (clientId === undefined || clientId === record.clientId)
  )
}
