import type { Client } from '../clients/client.ts'
import type { IssuerContext } from '../context.ts'
import type { Exchange } from '../exchange/exchange.ts'

/** A request that was refused, with what the issuer knows about it. */
export interface RefusedRequest {
  readonly context: IssuerContext
  readonly exchange: Exchange
  /** The error code of the answer. */
  readonly error: string | undefined
  /** The client the request names, if it is known. */
  readonly client: Client | undefined
  /** A parameter of the form or the query. */
  readonly parameter: (name: string) => string | undefined
}

/** Says why, if it is the reason it knows about. */
export type Explainer = (refused: RefusedRequest) => string | undefined
