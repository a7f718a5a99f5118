import type { JWTPayload } from 'jose'
import type { Form } from '../../http/form.ts'
import type { ReturnAddress } from '../../response-modes/response-mode.ts'

/** An authorization request whose client and redirect URI are right. It is plain data: it may be kept for later. */
export interface AuthorizationRequest extends ReturnAddress {
  readonly parameters: Form
  readonly scopes: readonly string[]
  /** The audience the access tokens will have. */
  readonly audience: readonly string[]
  readonly prompts: readonly string[]
  readonly acrValues: readonly string[]
  /** Seconds, `NaN` if it is malformed. */
  readonly maxAge: number | undefined
  readonly nonce: string | undefined
  readonly codeChallenge: string | undefined
  /** The claims of a true hint. */
  readonly idTokenHint: JWTPayload | 'invalid' | undefined
}
