import { type Duration, parseDuration } from './duration.ts'
import { type LegacyOptions, type LegacySettings, readLegacy } from './legacy.ts'
import type { OutgoingFetch } from './remote/outgoing-fetch.ts'
import { checkFunction, checkList, checkOneOf, checkSwitch } from './setting-checks.ts'
import { type TrustedIssuer, readTrustedIssuers } from './trusted-issuers.ts'

/** Options of the flows besides the code flow. */
export interface ProtocolOptions {
  /** Whether clients may register themselves (RFC 7591). Default true. */
  registration?: boolean
  /** Whether an identifier that is an https address stands for a document about the client. Default false. */
  clientIdMetadataDocuments?: boolean
  /** Whether authorization requests have to be pushed (RFC 9126 section 5). Default false. */
  requirePushedAuthorizationRequests?: boolean
  /** Whether a `request_uri` a client has registered is fetched (RFC 9101 section 5.2). Default false. */
  fetchRequestUris?: boolean
  /** The types `authorization_details` may have (RFC 9396). Default: any. */
  authorizationDetailsTypes?: readonly string[]
  /** Whose assertions and subject tokens are taken (RFC 7523, RFC 8693). Default: nobody's but our own. */
  trustedIssuers?: readonly TrustedIssuer[]
  /** How long a device has to wait between two polls (RFC 8628 section 3.2). Default `'5s'`. */
  deviceInterval?: Duration
  /**
   * Whether what OAuth 2.1 leaves out is offered: the grant `password` and the response types with `token`.
   * Default false. An object says which passwords are right.
   */
  legacy?: boolean | LegacyOptions
  /** Whether a logout nobody asked for with an ID token is confirmed by itself. Default: as `interaction`. */
  logoutConfirmation?: 'auto' | 'page'
  /**
   * Whether what was allowed with `offline_access` outlives the session (OpenID Connect Back-Channel Logout
   * 1.0 section 2.7). Default false: it ends with the others.
   */
  offlineAccessSurvivesLogout?: boolean
  /** The longest the issuer waits for others: logout receivers, key sets, documents. Default `'5s'`. */
  outgoingTimeout?: Duration
  /** Sends the requests of the issuer itself. Default: the global `fetch`. */
  fetch?: OutgoingFetch
}

export interface ProtocolSettings {
  readonly registration: boolean
  readonly clientIdMetadataDocuments: boolean
  readonly requirePushedAuthorizationRequests: boolean
  readonly fetchRequestUris: boolean
  readonly authorizationDetailsTypes: readonly string[] | undefined
  readonly trustedIssuers: readonly TrustedIssuer[]
  /** Milliseconds. */
  readonly deviceInterval: number
  readonly legacy: LegacySettings | undefined
  readonly logoutConfirmation: 'auto' | 'page'
  readonly offlineAccessSurvivesLogout: boolean
  /** Milliseconds. */
  readonly outgoingTimeout: number
  readonly fetch: OutgoingFetch
}

interface Given extends ProtocolOptions {
  interaction?: 'auto' | 'page'
}

type Readers = { readonly [Name in keyof ProtocolSettings]: (options: Given) => ProtocolSettings[Name] }

/** One row per option: its default and its rule. */
export const protocolReaders: Readers = {
  registration: ({ registration = true }) => checkSwitch('registration', registration),
  clientIdMetadataDocuments: ({ clientIdMetadataDocuments = false }) =>
    checkSwitch('clientIdMetadataDocuments', clientIdMetadataDocuments),
  requirePushedAuthorizationRequests: ({ requirePushedAuthorizationRequests = false }) =>
    checkSwitch('requirePushedAuthorizationRequests', requirePushedAuthorizationRequests),
  fetchRequestUris: ({ fetchRequestUris = false }) => checkSwitch('fetchRequestUris', fetchRequestUris),
  authorizationDetailsTypes: ({ authorizationDetailsTypes: types }) =>
    types && checkList('authorizationDetailsTypes', types),
  trustedIssuers: ({ trustedIssuers = [] }) => readTrustedIssuers(trustedIssuers),
  deviceInterval: ({ deviceInterval = '5s' }) => parseDuration('deviceInterval', deviceInterval),
  legacy: ({ legacy = false }) => readLegacy(legacy),
  logoutConfirmation: ({ interaction = 'auto', logoutConfirmation = interaction }) =>
    checkOneOf('logoutConfirmation', logoutConfirmation, ['auto', 'page']),
  offlineAccessSurvivesLogout: ({ offlineAccessSurvivesLogout = false }) =>
    checkSwitch('offlineAccessSurvivesLogout', offlineAccessSurvivesLogout),
  outgoingTimeout: ({ outgoingTimeout = '5s' }) => parseDuration('outgoingTimeout', outgoingTimeout),
  fetch: ({ fetch = globalFetch }) => checkFunction('fetch', fetch)
}

/** Looked up at each call, so that a test may replace it. */
const globalFetch: OutgoingFetch = (url, init) => globalThis.fetch(url, init)
