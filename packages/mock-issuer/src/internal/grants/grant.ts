import type { Client } from '../clients.ts'
import type { IssuerContext } from '../context.ts'
import type { Form } from '../http/form.ts'
import type { OAuthError } from '../oauth-error.ts'

/** A successful answer of the token endpoint (RFC 6749 section 5.1). */
export interface TokenResponse {
  readonly access_token: string
  readonly token_type: 'Bearer'
  /** Seconds. */
  readonly expires_in: number
  readonly scope?: string
}

/** One grant: the client is authenticated and allowed to use it. */
export type Grant = (
  context: IssuerContext,
  client: Client,
  form: Form
) => Promise<TokenResponse | OAuthError>
