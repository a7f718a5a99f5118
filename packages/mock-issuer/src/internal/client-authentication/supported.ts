import type { TokenEndpointAuthMethod } from '../clients.ts'

/** What metadata advertises. `none` joins with the first grant that public clients may use. */
export const supportedAuthMethods: readonly TokenEndpointAuthMethod[] = [
  'client_secret_basic',
  'client_secret_post'
]
