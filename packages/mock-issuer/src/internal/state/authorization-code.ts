import type { Authorization } from './authorization.ts'
import type { StateRecord } from './store.ts'

/** An authorization code, bound to what the authorization request said (RFC 6749 section 4.1.3). */
export interface AuthorizationCode extends StateRecord {
  readonly authorization: Authorization
  readonly redirectUri: string
  /** The S256 challenge (RFC 7636 section 4.2). */
  readonly codeChallenge: string | undefined
  readonly nonce: string | undefined
  /** The thumbprint of the DPoP key the code is bound to (RFC 9449 section 10). */
  readonly dpopJkt: string | undefined
  /** Set by the first redemption. A redeemed code is remembered, so that a replay is recognized. */
  redeemed: boolean
}
