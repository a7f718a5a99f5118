import type { JsonObject } from '@jeton/gate'

/** What is wrong with the header of a token. */
export interface HeaderFault {
  readonly code: 'algorithm_not_allowed' | 'critical_extension_unknown' | 'token_malformed'
  readonly detail: string
}

/** Judges one parameter of a header; `undefined` means that this check has nothing against it. */
export type HeaderCheck = (header: JsonObject, algorithms: ReadonlySet<string>) => HeaderFault | undefined
