import type { IssuerClock } from './internal/clock.ts'
import type { DeviceControl } from './internal/device/device-control.ts'
import type { SignInOptions } from './internal/interaction/sign-in-options.ts'
import type { Faults } from './internal/faults/faults.ts'
import type { Hooks } from './internal/hooks/hooks.ts'
import type { IssuerKeys } from './internal/keys/key-control.ts'
import type { Forge } from './internal/forge/forge.ts'
import type { LogoutDelivery } from './internal/logout/logout-delivery.ts'
import type { FetchInit } from './internal/issuer-fetch.ts'
import type { ListenOptions } from './internal/listen-options.ts'
import type { RequestFilter, RequestWait } from './internal/request-log/request-filter.ts'
import type { RequestRecord } from './internal/request-log/request-record.ts'
import type { MintForge } from './internal/mint/forge/create-mint-forge.ts'
import type { Mint } from './internal/mint/mint.ts'
import type { AccessTokenClaims, IdTokenClaims } from './internal/tokens/claims.ts'
import type { IdTokenOptions, MintOptions } from './internal/tokens/mint-options.ts'
import type { IssuerClaims } from './internal/users/issuer-claims.ts'
import type { Users } from './internal/users/users.ts'

/** Is an issuer in the process of the test: it mints tokens, answers requests and misbehaves on command. */
export interface MockIssuer extends AsyncDisposable, Mint {
  /**
   * The issuer identifier: the option `url`; while there is a listener its address, or the `issuerUrl` it
   * was given.
   */
  readonly url: string
  /** The address of the listener, with the path of the issuer; undefined while there is none. */
  readonly listeningUrl: string | undefined
  /**
   * The address of the dashboard, with its key if `listen({ dashboard: true })` made one that may change
   * things; undefined while there is no listener.
   */
  readonly dashboardUrl: string | undefined
  /**
   * The certificate of the issuer's own authority, in PEM: for the option `ca` of TLS clients, or a file
   * named in NODE_EXTRA_CA_CERTS. Undefined until `listen({ https: true })` or `mtls()` made it.
   */
  readonly caCertificate: string | undefined
  /** Controls the issuer's time. */
  readonly clock: IssuerClock
  /** Makes endpoints misbehave. */
  readonly faults: Faults
  /** Moves keys in and out of the key set and of use. */
  readonly keys: IssuerKeys
  /** Keeps the users. */
  readonly users: Users
  /** Adds claims to everyone's tokens. */
  readonly claims: IssuerClaims
  /** Makes bad tokens. */
  readonly forge: Forge & MintForge
  /**
   * Answers a request to the issuer's own origin, as an injectable `fetch`. It never uses the network.
   *
   * Rejects with a TypeError, like `fetch`, for any other origin and for a `networkError` fault; with
   * the reason of the signal if the request is aborted.
   */
  fetch(this: void, input: Request | URL | string, init?: FetchInit): Promise<Response>
  /**
   * Tells whether an endpoint of this issuer is at an address, whichever method it wants.
   *
   * Throws a TypeError for a text that is no absolute URL.
   */
  serves(this: void, input: Request | URL | string): boolean
  /**
   * Signs a user in and makes it the one the authorization endpoint answers for. Default: the first user.
   *
   * Nobody is signed in at first; the authorization endpoint signs the user in by itself when a request
   * needs it, unless the request says `prompt=none`. With `interaction: 'page'` every browser signs in
   * on its own.
   *
   * Throws a TypeError for an unknown user or option.
   */
  signIn(sub?: string, options?: SignInOptions): void
  /** Decides about devices that wait for a user. */
  readonly device: DeviceControl
  /**
   * Ends every session of a user and what was issued in them, and tells the clients that took part, as a
   * logout at the issuer does. Default: the user who signs in. Resolves when every client has answered or
   * had its time (option `outgoingTimeout`), with what became of each logout token.
   *
   * Rejects with a TypeError for an unknown user.
   *
   * @see OpenID Connect Back-Channel Logout 1.0 section 2.5
   */
  logout(sub?: string): Promise<readonly LogoutDelivery[]>
  /** Ends every session. Tokens that exist stay. */
  signOut(): void
  /**
   * Mints an access token with every claim RFC 9068 requires. It needs no client and checks no claim.
   * Introspection, userinfo and revocation know it.
   *
   * Rejects with a TypeError for a wrong option.
   *
   * @see RFC 9068 section 2
   */
  accessToken(claims?: AccessTokenClaims, options?: MintOptions): Promise<string>
  /**
   * Mints an opaque access token: a random text, whose claims introspection tells. It is `accessToken` in
   * every other respect; its header and algorithm do not show.
   *
   * Rejects with a TypeError for a wrong option.
   *
   * @see RFC 7662 section 2.2
   */
  opaqueToken(claims?: AccessTokenClaims, options?: MintOptions): Promise<string>
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
   * Resolves with the next request that fits, when it is answered; earlier ones do not count.
   *
   * Rejects with the reason of `signal`. `reset` forgets who waits.
   */
  waitForRequest(wait?: RequestWait): Promise<RequestRecord>
  /**
   * Says in words why the latest refused request was refused, or which fault it met. Returns undefined if
   * none was since the start or the last reset.
   */
  explain(filter?: RequestFilter): string | undefined
  /**
   * Adds a hook after those that are there, and returns the function that removes it.
   *
   * Throws a TypeError for an unknown name or something that is no function.
   */
  on<Name extends keyof Hooks>(name: Name, hook: NonNullable<Hooks[Name]>): () => void
  /**
   * Opens a port. Afterwards `url`, and tokens minted from then on, carry `http://host:port`, `https` if
   * asked for, or `issuerUrl`.
   *
   * Rejects with a TypeError for a wrong option, a host that is not loopback, NODE_ENV `production` or
   * a second call; with the system's error if the port cannot be had.
   */
  listen(options?: ListenOptions): Promise<void>
  /**
   * Sets users, claims, clients and the clock back to the options, forgets sessions, codes and issued
   * tokens, removes faults and hooks added since, and empties the request log. Keys stay; the key set is
   * healed, see `keys`.
   */
  reset(): void
  /** Closes the port, if there is one, and its connections. May be called again. */
  close(): Promise<void>
}
