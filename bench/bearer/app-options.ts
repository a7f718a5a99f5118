import type { RequestListener } from 'node:http'
import type { Algorithm } from '../support/signing-key.ts'

/** What a guard has to be told. Everything else is left at its default. */
export interface AppOptions {
  readonly issuer: string
  readonly jwksUri: string
  readonly audience: string
  readonly algorithm: Algorithm
}

/** Makes the application of a candidate: the guard, and one route that answers with JSON. */
export type CreateApp = (options: AppOptions) => RequestListener
