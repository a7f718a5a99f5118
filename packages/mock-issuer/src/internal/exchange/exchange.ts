import type { EndpointName } from '../endpoint-name.ts'
import type { FormParameters } from './form-parameters.ts'

/** Why an answer was not the one the client hoped for. */
export interface Refusal {
  /** The error code, where the answer has one. */
  readonly error: string | undefined
  /** The reason in words for the test; it never leaves with the answer. */
  readonly explanation: string | undefined
}

/** One request, read once for everything around the endpoint: faults, hooks and the log. */
export interface Exchange {
  readonly endpoint: EndpointName | 'unknown'
  readonly method: string
  readonly url: string
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly query: FormParameters
  readonly form: FormParameters
  /** Who the request says it is from; nothing is checked. */
  readonly clientId: string | undefined
  readonly state: string | undefined
  readonly grantType: string | undefined
  /** Set by whoever refuses the request. */
  refusal: Refusal | undefined
}
