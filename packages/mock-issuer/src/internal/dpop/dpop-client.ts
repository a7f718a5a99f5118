import type { JWK } from 'jose'
import type { AccessTokenClaims } from '../tokens/claims.ts'
import type { MintOptions } from '../tokens/mint-options.ts'
import type { DpopKeyPair } from './dpop-key.ts'
import type { DpopHeaders, DpopRequest } from './dpop-request.ts'
import type { DpopProofOptions } from './draft-proof.ts'
import type { DpopForge } from './forge/dpop-forge.ts'

/** Options of `dpop`. Any other member is refused with a TypeError. */
export interface DpopOptions {
  /** The private JWK of the client: EC, RSA or Ed25519. Default: a new ES256 key. */
  key?: JWK
}

/** Options of `headers`. Any other member is refused with a TypeError. */
export interface DpopHeaderOptions {
  /** The nonce the server asked for. Default: none. */
  nonce?: string | undefined
}

/** Is a client that holds a DPoP key: it makes the proofs a resource server or the token endpoint wants. */
export interface DpopClient {
  /** The thumbprint of the public key, which tokens carry in `cnf` (RFC 9449 section 6). */
  readonly jkt: string
  /** The public key, as proofs carry it. */
  readonly publicJwk: Readonly<JWK>
  /** Both keys, for a client that makes its own proofs. */
  readonly keyPair: DpopKeyPair
  /** Makes bad requests. */
  readonly forge: DpopForge
  /**
   * Mints an access token bound to the key, like `accessToken`. A claim `cnf` given wins.
   *
   * Rejects with a TypeError for a wrong option.
   */
  token(claims?: AccessTokenClaims, options?: MintOptions): Promise<string>
  /**
   * Makes a proof for one request. Each has its own `jti`.
   *
   * Rejects with a TypeError for a wrong option or an address that is not absolute.
   *
   * @see RFC 9449 section 4.2
   */
  proof(request: DpopRequest, options?: DpopProofOptions): Promise<string>
  /**
   * Makes the header fields `authorization` and `dpop` of one request with an access token.
   *
   * Rejects as `proof` does.
   *
   * @see RFC 9449 section 7.1
   */
  headers(request: DpopRequest, accessToken: string, options?: DpopHeaderOptions): Promise<DpopHeaders>
}
