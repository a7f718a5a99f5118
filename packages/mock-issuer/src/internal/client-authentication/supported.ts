import type { TokenEndpointAuthMethod } from '../clients/client-options.ts'

/** The methods that prove who the client is. */
export const confidentialAuthMethods: readonly TokenEndpointAuthMethod[] = [
  'client_secret_basic',
  'client_secret_post',
  'private_key_jwt'
]

/** What metadata advertises where public clients may come too. */
export const clientAuthMethods: readonly TokenEndpointAuthMethod[] = [...confidentialAuthMethods, 'none']
