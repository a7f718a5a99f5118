import type { Address } from './address.ts'
import type { Clients } from './clients/clients.ts'
import type { ControllableClock } from './clock.ts'
import type { DpopState } from './dpop/dpop-state.ts'
import type { EndpointName } from './endpoint-name.ts'
import type { Exchange } from './exchange/exchange.ts'
import type { FlowState } from './flows/flow-state.ts'
import type { FaultSwitch } from './faults/faults.ts'
import type { HookRegistry } from './hooks/hook-registry.ts'
import type { LazyAuthority } from './https/authority.ts'
import type { InteractionState } from './interaction/interaction-state.ts'
import type { CachingSwitch } from './keys/key-caching.ts'
import type { SigningKeys } from './keys/signing-keys.ts'
import type { ClientCredentials } from './mint/client-credentials.ts'
import type { Random } from './random.ts'
import type { RequestLog } from './request-log/request-log.ts'
import type { Settings } from './settings.ts'
import type { IssuerState } from './state/state.ts'
import type { ClaimSource } from './users/issuer-claims.ts'
import type { UserDirectory } from './users/users.ts'

/** Everything one issuer knows. There is no module state: two issuers share nothing. */
export interface IssuerContext {
  readonly settings: Settings
  readonly address: Address
  readonly clock: ControllableClock
  readonly random: Random
  readonly clients: Clients
  readonly users: UserDirectory
  readonly claims: ClaimSource
  readonly state: IssuerState
  /** What is remembered about browsers. */
  readonly interactions: InteractionState
  /** What is remembered between the steps of flows. */
  readonly flows: FlowState
  readonly keys: SigningKeys
  /** Keys that are never published: the forger's. */
  readonly strangerKeys: SigningKeys
  /** Signs the certificates of the listener and of clients. */
  readonly authority: LazyAuthority
  /** Keys and certificates made for clients on request of the test. */
  readonly clientCredentials: ClientCredentials
  readonly dpop: DpopState
  readonly faults: FaultSwitch
  readonly hooks: HookRegistry
  /** How the key set may be cached. */
  readonly caching: CachingSwitch
  readonly log: RequestLog
  /** The request being answered; undefined while a test mints. */
  readonly exchange?: Exchange
  readonly endpoints: readonly Endpoint[]
}

export type Handler = (context: IssuerContext, request: Request) => Response | Promise<Response>

/** One row of the endpoint table, read by the router and by the metadata. */
export interface Endpoint {
  readonly name: EndpointName | 'unknown'
  /** Paths it answers, given the path of the issuer. The first is the advertised one. */
  readonly paths: (issuerPath: string) => readonly string[]
  readonly methods: readonly string[]
  /** Whether it is there as the issuer is set. Default: it is. */
  readonly offered?: (settings: Settings) => boolean
  /** The metadata member that advertises the first path (RFC 8414 section 2). */
  readonly metadataMember?: string
  /** The other metadata members that are true because this endpoint is there. */
  readonly metadata?: (context: IssuerContext) => Readonly<Record<string, unknown>>
  /** Whether scripts of any web origin may read it. */
  readonly cors: boolean
  readonly handle: Handler
}
