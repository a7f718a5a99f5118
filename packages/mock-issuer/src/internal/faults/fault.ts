import type { FaultScope } from './fault-scope.ts'

/** Describes how an endpoint misbehaves. */
export interface Fault {
  /** Answers with this HTTP status, 200 to 599. Default 200 if `body` or `json` is given. */
  status?: number
  /** Answers with this body: a text as it is, anything else as JSON. Default empty if `status` is given. */
  body?: unknown
  /** Answers with this value as JSON, a text too. */
  json?: unknown
  /** Replaces the `Content-Type`. Default `application/json`, or that of the true answer. */
  contentType?: string
  /** Adds or replaces header fields, such as `Cache-Control`. */
  headers?: Readonly<Record<string, string>>
  /** Answers with this `Location`, and with status 302 unless `status` says otherwise. */
  redirect?: string
  /** Answers with `Retry-After`, in seconds, and with status 429 unless `status` says otherwise. */
  retryAfter?: number
  /** Cuts the body in half and says nothing of it: JSON that is not JSON. */
  malformed?: boolean
  /** Streams this many bytes: spaces before the body, which JSON allows, so a patient client gets its answer. */
  huge?: number
  /**
   * Promises the whole body in `Content-Length`, sends this many bytes of it (`true`: half) and closes the
   * connection.
   */
  truncate?: boolean | number
  /** Waits this many milliseconds first, by the option `wait`. Default 0. Ends if the request is aborted. */
  delayMs?: number
  /** Never answers. Ends if the request is aborted or the fault is removed. */
  hang?: boolean
  /** Gives no answer: `fetch` rejects with a TypeError, a listener closes the connection. */
  networkError?: boolean
  /** Gives no answer: `fetch` rejects with a TypeError, a listener resets the connection (TCP RST). */
  reset?: boolean
  /** Ends the fault after this many requests. Default: until `faults.clear()`. */
  times?: number
  /** Lets this many requests through first. Default 0. */
  after?: number
  /** Spoils this request only, counted from 1. */
  nth?: number
  /** Spoils only requests that fit. Default: all. Others do not count for `times`, `after` and `nth`. */
  only?: FaultScope
}
