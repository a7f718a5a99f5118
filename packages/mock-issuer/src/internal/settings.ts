import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { type SigningAlgorithm, checkAlgorithm } from './algorithms.ts'
import { checkMembers } from './check-members.ts'
import type { AccessTokenFormat, ClientOptions } from './clients/client-options.ts'
import { type Lifetimes, type LifetimeSettings, readLifetimes } from './lifetimes.ts'
import { type Hooks } from './hooks/hooks.ts'
import { readHooks } from './hooks/read-hooks.ts'
import type { Persona } from './personas/persona.ts'
import { personaDefaults } from './personas/persona-defaults.ts'
import type { PersonaName } from './personas/persona-name.ts'
import { type EndpointPaths, readPaths } from './personas/read-paths.ts'
import { type ProtocolOptions, type ProtocolSettings, protocolReaders } from './protocol-options.ts'
import type { RandomSource } from './random.ts'
import { randomFromSeed, readSeed } from './random-from-seed.ts'
import { checkFunction, checkList, checkOneOf, checkSwitch, checkText } from './setting-checks.ts'
import type { ClaimsByKind } from './users/claims-by-kind.ts'
import { type UserOptions, defaultUser } from './users/user.ts'

/** Options of `createMockIssuer`. Any other member is refused. */
export interface MockIssuerOptions extends ProtocolOptions {
  /**
   * The issuer identifier. Default `https://issuer.test`. It may have a path. It ends in a slash only
   * if this text does.
   */
  url?: string
  /**
   * Makes address, endpoint paths, metadata, algorithms and the shape of tokens those of a vendor. Claims
   * and options that are given win. Default: none, so RFC 9068 tokens at plain paths.
   */
  persona?: PersonaName
  /**
   * Paths of endpoints by name, from the root of the origin, such as `{ token: '/oauth/token' }`. The usual
   * ones stay as aliases. Default: none.
   */
  paths?: EndpointPaths
  /**
   * Whether clients have to be known, redirect URIs registered and codes bound to a challenge. Default
   * true. With false any client, secret and redirect URI will do, PKCE is the client's choice, every
   * code grant brings a refresh token and ID tokens carry the claims of the scopes.
   */
  strict?: boolean
  /** Clients. Default: none; a strict issuer knows no other. Minting needs none. */
  clients?: readonly ClientOptions[]
  /** Users. Default: one, `user-1`. The first is the one who signs in. */
  users?: readonly UserOptions[]
  /** Claims of everyone's tokens, by kind. Default: none. */
  claims?: ClaimsByKind
  /**
   * How the authorization endpoint gets its answer: `auto` signs the user in and consents by itself,
   * `page` asks in the browser. Default `auto`.
   */
  interaction?: 'auto' | 'page'
  /** Signs access tokens. Default `ES256`. */
  accessTokenAlgorithm?: SigningAlgorithm
  /** Signs ID tokens. Default `RS256`. */
  idTokenAlgorithm?: SigningAlgorithm
  /** The shape of access tokens the token endpoint issues. Default `jwt`. */
  accessTokenFormat?: AccessTokenFormat
  /** Whether every use of a refresh token replaces it. Default true. */
  rotateRefreshTokens?: boolean
  /**
   * Whether ID tokens issued along with an access token carry the claims of the scopes. Default: only
   * if `strict` is false; otherwise these claims are at the userinfo endpoint (OpenID Connect Core 1.0
   * section 5.4).
   */
  scopeClaimsInIdToken?: boolean
  /** The `aud` of access tokens that name none. Default `https://api.test`. */
  audience?: string
  /** The values `resource` and `audience` may have, besides the default audience. Default: any. */
  resources?: readonly string[]
  /** The authentication contexts users can reach. Default: any that a request asks for. */
  acrValues?: readonly string[]
  /** Whether DPoP proofs have to carry a nonce of this issuer (RFC 9449 section 8). Default false. */
  dpopNonce?: boolean
  /** How long codes, tokens and sessions are valid. */
  lifetimes?: Lifetimes
  /** The time source, in epoch milliseconds. Default `Date.now`. */
  clock?: () => number
  /** The source of random bytes for codes, tokens and identifiers; keys have their own. Default `node:crypto`. */
  random?: RandomSource
  /**
   * Makes two runs equal: the same keys, codes, token identifiers and, with a frozen clock, the same text of
   * tokens signed with RS256 or EdDSA; the other algorithms sign with random numbers of their own. Default:
   * everything differs in each run. With `random`, only keys follow the seed.
   */
  seed?: string | number
  /** Hooks that change what the issuer signs and answers. Default: none. `issuer.on` adds more. */
  hooks?: Hooks
  /** Waits for faults with `delayMs`: milliseconds, and the signal of the request. Default: a timer of Node. */
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

export interface Settings extends ProtocolSettings {
  readonly url: string
  readonly persona: Persona | undefined
  readonly paths: EndpointPaths
  readonly strict: boolean
  readonly clients: readonly ClientOptions[]
  readonly users: readonly UserOptions[]
  readonly claims: ClaimsByKind
  readonly interaction: 'auto' | 'page'
  readonly accessTokenAlgorithm: SigningAlgorithm
  readonly idTokenAlgorithm: SigningAlgorithm
  readonly accessTokenFormat: AccessTokenFormat
  readonly rotateRefreshTokens: boolean
  readonly scopeClaimsInIdToken: boolean
  readonly audience: string
  readonly resources: readonly string[] | undefined
  readonly acrValues: readonly string[] | undefined
  readonly dpopNonce: boolean
  readonly lifetimes: LifetimeSettings
  readonly clock: () => number
  readonly random: RandomSource
  readonly seed: string | undefined
  readonly hooks: Hooks
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

type Readers = {
  readonly [Name in keyof Settings]: (
    options: MockIssuerOptions,
    persona: Persona | undefined
  ) => Settings[Name]
}

/** One row per option: its default and its rule. */
const readers: Readers = {
  url: ({ url = 'https://issuer.test' }) => checkText('url', url),
  persona: (_, persona) => persona,
  paths: ({ paths = {} }) => readPaths(paths),
  strict: ({ strict = true }) => checkSwitch('strict', strict),
  clients: ({ clients = [] }) => checkList('clients', clients),
  users: ({ users = [defaultUser] }) => checkList('users', users),
  claims: ({ claims = {} }) => claims,
  interaction: ({ interaction = 'auto' }) => checkOneOf('interaction', interaction, ['auto', 'page']),
  accessTokenAlgorithm: ({ accessTokenAlgorithm = 'ES256' }) =>
    checkAlgorithm('accessTokenAlgorithm', accessTokenAlgorithm),
  idTokenAlgorithm: ({ idTokenAlgorithm = 'RS256' }) => checkAlgorithm('idTokenAlgorithm', idTokenAlgorithm),
  accessTokenFormat: ({ accessTokenFormat = 'jwt' }) =>
    checkOneOf('accessTokenFormat', accessTokenFormat, ['jwt', 'opaque']),
  rotateRefreshTokens: ({ rotateRefreshTokens = true }) =>
    checkSwitch('rotateRefreshTokens', rotateRefreshTokens),
  scopeClaimsInIdToken: ({ strict = true, scopeClaimsInIdToken = !strict }) =>
    checkSwitch('scopeClaimsInIdToken', scopeClaimsInIdToken),
  audience: ({ audience = 'https://api.test' }) => checkText('audience', audience),
  resources: ({ resources }) => resources && checkList('resources', resources),
  acrValues: ({ acrValues }) => acrValues && checkList('acrValues', acrValues),
  dpopNonce: ({ dpopNonce = false }) => checkSwitch('dpopNonce', dpopNonce),
  lifetimes: ({ lifetimes = {} }) => readLifetimes(lifetimes),
  clock: ({ clock = () => Date.now() }) => checkFunction('clock', clock),
  random: ({ seed, random = seed === undefined ? randomBytes : randomFromSeed(String(seed), 'text') }) =>
    checkFunction('random', random),
  seed: ({ seed }) => readSeed(seed),
  hooks: ({ hooks = {} }) => readHooks(hooks),
  wait: ({ wait = nodeTimer }) => checkFunction('wait', wait),
  ...protocolReaders
}

/** A timer that ends with the signal. */
function nodeTimer(milliseconds: number, signal: AbortSignal): Promise<void> {
  return setTimeout(milliseconds, undefined, { signal })
}

export function readSettings(options: MockIssuerOptions, persona?: Persona): Settings {
  checkMembers('createMockIssuer', options, Object.keys(readers))
  const completed = { ...personaDefaults(persona), ...options }
  const rows = Object.entries(readers).map(([name, read]) => [name, read(completed, persona)] as const)
  return Object.fromEntries(rows) as unknown as Settings
}
