import type { AuthorizationDetail } from '../authorization-details/authorization-detail.ts'
import type { Client } from '../clients/client.ts'
import type { IssuerContext } from '../context.ts'
import type { Form } from '../http/form.ts'
import type { OAuthError } from '../oauth-error.ts'
import type { Confirmation } from '../tokens/confirmation.ts'

/** A successful answer of the token endpoint (RFC 6749 section 5.1). */
export interface TokenResponse {
  readonly access_token: string
  readonly token_type: 'Bearer' | 'DPoP' | 'N_A'
  /** Seconds. */
  readonly expires_in: number
  readonly scope?: string
  readonly refresh_token?: string
  readonly id_token?: string
  /** RFC 8693 section 2.2.1. */
  readonly issued_token_type?: string
  /** RFC 9396 section 7. */
  readonly authorization_details?: readonly AuthorizationDetail[]
}

/** What the token endpoint knows when a grant runs. */
export interface TokenRequest {
  /** Authenticated, and allowed to use the grant. */
  readonly client: Client
  readonly form: Form
  /** The key the sender has proven to hold. */
  readonly confirmation: Confirmation | undefined
}

export type Grant = (context: IssuerContext, request: TokenRequest) => Promise<TokenResponse | OAuthError>
