import type { Address } from './address.ts'
import type { Client } from './clients.ts'
import type { ControllableClock } from './clock.ts'
import type { FaultSwitch } from './faults.ts'
import type { SigningKeys } from './keys/signing-keys.ts'
import type { RequestLog } from './request-log.ts'
import type { Settings } from './settings.ts'
import type { EndpointName } from './endpoint-name.ts'

/** Everything one issuer knows. There is no module state: two issuers share nothing. */
export interface IssuerContext {
  readonly settings: Settings
  readonly address: Address
  readonly clock: ControllableClock
  readonly clients: ReadonlyMap<string, Client>
  readonly keys: SigningKeys
  /** Keys that are never published: the forger's. */
  readonly strangerKeys: SigningKeys
  readonly faults: FaultSwitch
  readonly log: RequestLog
  readonly endpoints: readonly Endpoint[]
}

export type Handler = (context: IssuerContext, request: Request) => Response | Promise<Response>

/** One row of the endpoint table, read by the router and by the metadata. */
export interface Endpoint {
  readonly name: EndpointName | 'unknown'
  /** Paths it answers, given the path of the issuer. The first is the advertised one. */
  readonly paths: (issuerPath: string) => readonly string[]
  readonly methods: readonly string[]
  /** The metadata member that advertises the first path (RFC 8414 section 2). */
  readonly metadataMember?: string
  /** Whether scripts of any web origin may read it. */
  readonly cors: boolean
  readonly handle: Handler
}
