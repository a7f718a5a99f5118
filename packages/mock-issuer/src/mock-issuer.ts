import type { IssuerClock } from './internal/clock.ts'
import type { Faults } from './internal/faults.ts'
import type { Forge } from './internal/forge/forge.ts'
import type { FetchInit } from './internal/issuer-fetch.ts'
import type { ListenOptions } from './internal/listen-options.ts'
import type { RequestFilter, RequestRecord } from './internal/request-log.ts'
import type { AccessTokenClaims, IdTokenClaims } from './internal/tokens/claims.ts'
import type { IdTokenOptions, MintOptions } from './internal/tokens/mint-options.ts'

/** Is an issuer in the process of the test: it mints tokens, answers requests and misbehaves on command. */
export interface MockIssuer extends AsyncDisposable {
  /** The issuer identifier: the option `url`, or the address of the listener while there is one. */
  readonly url: string
  /** Controls the issuer's time. */
  readonly clock: IssuerClock
  /** Makes endpoints misbehave. */
  readonly faults: Faults
  /** Makes bad tokens. */
  readonly forge: Forge
  /**
   * Answers a request to the issuer's own origin, as an injectable `fetch`. It never uses the network.
   *
   * Rejects with a TypeError, like `fetch`, for any other origin and for a `networkError` fault; with
   * the reason of the signal if the request is aborted.
   */
  fetch(this: void, input: Request | URL | string, init?: FetchInit): Promise<Response>
  /**
   * Mints an access token with every claim RFC 9068 requires. It needs no client and checks no claim.
   *
   * Rejects with a TypeError for a wrong option.
   *
   * @see RFC 9068 section 2
   */
  accessToken(claims?: AccessTokenClaims, options?: MintOptions): Promise<string>
  /**
   * Mints an ID token. `nonce`, `auth_time` and the like are there if given; `at_hash` if given or if the
   * option `accessToken` is.
   *
   * Rejects with a TypeError for a wrong option.
   *
   * @see OpenID Connect Core 1.0 section 2
   */
  idToken(claims?: IdTokenClaims, options?: IdTokenOptions): Promise<string>
  /**
   * Replaces the signing key of every algorithm in use. The previous keys stay published, unless
   * `retire` is true (default false).
   *
   * Rejects with a TypeError for an unknown option.
   */
  rotateKeys(options?: { retire?: boolean }): Promise<void>
  /** Lists the requests answered since the start or the last reset, at most the latest 10 000. */
  requests(filter?: RequestFilter): readonly RequestRecord[]
  /**
   * Opens a port. Afterwards `url`, and tokens minted from then on, carry `http://host:port`.
   *
   * Rejects with a TypeError for a wrong option, a host that is not loopback, NODE_ENV `production` or
   * a second call; with the system's error if the port cannot be had.
   */
  listen(options?: ListenOptions): Promise<void>
  /** Removes faults, empties the request log and sets the clock back. Keys stay. */
  reset(): void
  /** Closes the port, if there is one, and its connections. May be called again. */
  close(): Promise<void>
}
