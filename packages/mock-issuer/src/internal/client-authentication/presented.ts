import type { TokenEndpointAuthMethod } from '../clients/client-options.ts'

/** What a request shows to prove which client sent it. */
export interface PresentedClient {
  readonly method: TokenEndpointAuthMethod
  readonly id: string
  readonly secret: string | undefined
  /** The JWT of `private_key_jwt`. */
  readonly assertion?: string
}
