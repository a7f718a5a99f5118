import { type SigningAlgorithm, checkAlgorithm } from './algorithms.ts'
import { checkMembers } from './check-members.ts'
import type { ClientOptions } from './clients.ts'

/** Options of `createMockIssuer`. Any other member is refused. */
export interface MockIssuerOptions {
  /**
   * The issuer identifier. Default `https://issuer.test`. It may have a path. It ends in a slash only
   * if this text does.
   */
  url?: string
  /** Signs access tokens. Default `ES256`. */
  accessTokenAlgorithm?: SigningAlgorithm
  /** Signs ID tokens. Default `RS256`. */
  idTokenAlgorithm?: SigningAlgorithm
  /** The `aud` of access tokens that name none. Default `https://api.test`. */
  audience?: string
  /** Clients of the token endpoint. Default: none. Minting needs none. */
  clients?: readonly ClientOptions[]
  /** The time source, in epoch milliseconds. Default `Date.now`. */
  clock?: () => number
}

export interface Settings {
  readonly url: string
  readonly accessTokenAlgorithm: SigningAlgorithm
  readonly idTokenAlgorithm: SigningAlgorithm
  readonly audience: string
  readonly clients: readonly ClientOptions[]
  readonly clock: () => number
}

const known = ['url', 'accessTokenAlgorithm', 'idTokenAlgorithm', 'audience', 'clients', 'clock']

export function readSettings(options: MockIssuerOptions): Settings {
  checkMembers('createMockIssuer', options, known)
  const { url = 'https://issuer.test', audience = 'https://api.test', clients = [] } = options
  const { accessTokenAlgorithm = 'ES256', idTokenAlgorithm = 'RS256', clock = () => Date.now() } = options
  if (typeof url !== 'string') throw new TypeError('url must be a text')
  if (typeof audience !== 'string' || audience === '') throw new TypeError('audience must be a text')
  if (!Array.isArray(clients)) throw new TypeError('clients must be a list')
  if (typeof clock !== 'function') throw new TypeError('clock must be a function')
  return {
    url,
    audience,
    clients,
    clock,
    accessTokenAlgorithm: checkAlgorithm('accessTokenAlgorithm', accessTokenAlgorithm),
    idTokenAlgorithm: checkAlgorithm('idTokenAlgorithm', idTokenAlgorithm)
  }
}
