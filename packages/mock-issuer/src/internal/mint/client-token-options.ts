import type { JWK } from 'jose'
import { checkMembers } from '../check-members.ts'
import type { IssuerContext } from '../context.ts'
import type { Duration } from '../duration.ts'
import type { TokenHeader } from '../tokens/mint-options.ts'
import { type ClientKey, readClientKey } from './client-key.ts'
import { firstClientId } from './first-client-id.ts'
import { inSeconds } from './seconds.ts'

/** Options of what a client signs. Any other member is refused with a TypeError. */
export interface ClientTokenOptions {
  /** The client. Default: the first one given, else `client-1`. */
  clientId?: string
  /**
   * The private JWK to sign with: EC, RSA or Ed25519. Default: one the issuer makes for the client and
   * takes from then on as registered for it.
   */
  key?: JWK
  /** Header members besides `alg`. Default `typ` and `kid`. */
  header?: TokenHeader
  /** Sets `exp`, counted from the issuer's time. Default `'1m'`. A claim `exp` wins over it. */
  expiresIn?: Duration
}

export interface ClientTokenSettings {
  readonly clientId: string
  readonly key: ClientKey
  readonly header: TokenHeader
  readonly lifetimeSeconds: number
}

const known = ['clientId', 'key', 'header', 'expiresIn']

export async function readClientTokenOptions(
  context: IssuerContext,
  owner: string,
  options: ClientTokenOptions,
  more: readonly string[] = []
): Promise<ClientTokenSettings> {
  checkMembers(owner, options, [...known, ...more])
  const { clientId = firstClientId(context), key, header = {}, expiresIn = '1m' } = options
  if ('alg' in header) throw new TypeError('header: alg follows the key')
  return {
    clientId,
    key: key ? await readClientKey('key', key) : await context.clientCredentials.key(clientId),
    header,
    lifetimeSeconds: inSeconds('expiresIn', expiresIn)
  }
}
