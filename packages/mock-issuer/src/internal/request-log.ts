import type { EndpointName } from './endpoint-name.ts'

/** Records one request the issuer answered. */
export interface RequestRecord {
  readonly method: string
  /** The whole request URL. */
  readonly url: string
  /** The endpoint that answered, `unknown` if there is none at this path. */
  readonly endpoint: EndpointName | 'unknown'
  /** The HTTP status of the answer, 0 if there was none: a `networkError` fault, or the caller left. */
  readonly status: number
  /** The issuer's time of the request, in epoch milliseconds. */
  readonly at: number
}

/** Narrows down `requests()`. */
export interface RequestFilter {
  /** Only requests to this endpoint. Default: all. */
  endpoint?: EndpointName | 'unknown'
}

export interface RequestLog {
  add(record: RequestRecord): void
  list(filter: RequestFilter): readonly RequestRecord[]
  clear(): void
}

/** The oldest records go first, so that a long-lived issuer does not grow without end. */
const capacity = 10_000

export function createRequestLog(): RequestLog {
  let records: RequestRecord[] = []
  return {
    add: record => {
      records.push(record)
      if (records.length > 2 * capacity) records = records.slice(-capacity)
    },
    list: ({ endpoint }) =>
      records.slice(-capacity).filter(record => endpoint === undefined || record.endpoint === endpoint),
    clear: () => {
      records = []
    }
  }
}
