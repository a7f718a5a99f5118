import { checkMembers } from '../check-members.ts'
import type { IssuerContext } from '../context.ts'
import { nowInSeconds } from '../mint/seconds.ts'
import type { TokenDraft } from '../tokens/draft.ts'
import type { TokenHeader } from '../tokens/mint-options.ts'
import { accessTokenHash } from './access-token-hash.ts'
import type { DpopKey } from './dpop-key.ts'
import { type DpopRequest, addressOf } from './dpop-request.ts'

/** Options of `proof`. Any other member is refused with a TypeError. */
export interface DpopProofOptions {
  /** The access token the request carries, for `ath`. Default: none, as at the token endpoint. */
  accessToken?: string | undefined
  /** The nonce the server asked for. Default: none. */
  nonce?: string | undefined
  /** Claims besides the defaults. One given replaces the default; `undefined` removes it. */
  claims?: Readonly<Record<string, unknown>>
  /** Header members besides `alg`. One given replaces the default; `undefined` removes it. */
  header?: TokenHeader
}

const known = ['accessToken', 'nonce', 'claims', 'header']

/** RFC 9449 section 4.2. */
export function draftProof(
  context: IssuerContext,
  key: DpopKey,
  request: DpopRequest,
  options: DpopProofOptions = {}
): TokenDraft<DpopKey> {
  checkMembers('proof', options, known)
  const { accessToken, nonce, claims, header } = options
  return {
    key,
    header: { typ: 'dpop+jwt', jwk: key.publicJwk, ...header },
    claims: {
      jti: context.random.uuid(),
      htm: request.method,
      htu: addressOf(request),
      iat: nowInSeconds(context),
      ...(accessToken === undefined ? {} : { ath: accessTokenHash(accessToken) }),
      ...(nonce === undefined ? {} : { nonce }),
      ...claims
    }
  }
}
