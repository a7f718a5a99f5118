import type { EndpointName } from '../endpoint-name.ts'
import type { FormParameters } from '../exchange/form-parameters.ts'

/** Records one request the issuer answered, as it was sent: secrets, codes and tokens included. */
export interface RequestRecord {
  readonly method: string
  /** The whole request URL. */
  readonly url: string
  /** The endpoint that answered, `unknown` if there is none at this path. */
  readonly endpoint: EndpointName | 'unknown'
  /** Header fields by lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** Parameters of a form body of at most 64 KiB, else none; one given more than once has a list. */
  readonly form: FormParameters
  /** The client the request names, known or not: HTTP Basic, form, query or client assertion. */
  readonly clientId: string | undefined
  /** The HTTP status of the answer, 0 if there was none: a fault, a hook that threw, or the caller left. */
  readonly status: number
  /** The error code of the answer. */
  readonly error: string | undefined
  /** Why the request was refused, in words; undefined if it was not. */
  readonly explanation: string | undefined
  /** What a hook threw while the request was answered. */
  readonly failure: unknown
  /** The issuer's time of the request, in epoch milliseconds. */
  readonly at: number
}
