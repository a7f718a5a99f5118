import { type SigningAlgorithm, checkAlgorithm } from '../algorithms.ts'
import { checkMembers } from '../check-members.ts'
import { type Duration, parseDuration } from '../duration.ts'

/** Header members of a minted token. One given replaces the default; `undefined` removes it. */
export interface TokenHeader {
  typ?: string | undefined
  kid?: string | undefined
  /** The algorithm follows the key: set `algorithm` instead. */
  alg?: never
  [member: string]: unknown
}

/** Options of `accessToken`. Any other member is refused with a TypeError. */
export interface MintOptions {
  /** Signs this token. Default: the issuer's algorithm for the kind of token. */
  algorithm?: SigningAlgorithm
  /** Header members besides `alg`. Default `typ` and `kid`. */
  header?: TokenHeader
  /** Sets `exp`, counted from the issuer's time. Default `'1h'`. A claim `exp` wins over it. */
  expiresIn?: Duration
}

/** Options of `idToken`. Any other member is refused with a TypeError. */
export interface IdTokenOptions extends MintOptions {
  /** The access token issued along with it, which adds its `at_hash` (OpenID Connect Core 1.0 section 3.1.3.6). */
  accessToken?: string
}

export interface MintSettings {
  readonly algorithm: SigningAlgorithm
  readonly header: TokenHeader
  readonly lifetimeSeconds: number
}

const known = ['algorithm', 'header', 'expiresIn']

export function readMintOptions(
  options: MintOptions,
  algorithm: SigningAlgorithm,
  more: readonly string[]
): MintSettings {
  checkMembers('mint options', options, [...known, ...more])
  const { header = {}, expiresIn = '1h' } = options
  if ('alg' in header) throw new TypeError('header: alg follows the key, set the option algorithm instead')
  return {
    algorithm: checkAlgorithm('algorithm', options.algorithm ?? algorithm),
    header,
    lifetimeSeconds: Math.floor(parseDuration('expiresIn', expiresIn) / 1000)
  }
}
