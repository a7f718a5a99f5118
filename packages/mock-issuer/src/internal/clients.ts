import { checkMembers } from './check-members.ts'

/** Names the client authentication methods of the token endpoint (RFC 7591 section 2). */
export type TokenEndpointAuthMethod = 'client_secret_basic' | 'client_secret_post' | 'none'

/** Names the grants the token endpoint answers (RFC 6749 section 1.3). */
export type GrantType = 'client_credentials'

/** Describes one client that may use the token endpoint. */
export interface ClientOptions {
  /** The client identifier. */
  clientId: string
  /** The client secret. Without one the client is public. */
  clientSecret?: string
  /**
   * The one method the client may authenticate with. Default `client_secret_basic` with a secret,
   * `none` without (RFC 7591 section 2).
   */
  tokenEndpointAuthMethod?: TokenEndpointAuthMethod
  /** Grants the client may use. Default: all. */
  grantTypes?: readonly GrantType[]
  /** Scopes the client may ask for, and gets when it asks for none. Default: any scope it asks for. */
  scopes?: readonly string[]
}

export interface Client {
  readonly id: string
  readonly secret: string | undefined
  readonly authMethod: TokenEndpointAuthMethod
  readonly grantTypes: readonly string[] | undefined
  readonly scopes: readonly string[] | undefined
}

const known = ['clientId', 'clientSecret', 'tokenEndpointAuthMethod', 'grantTypes', 'scopes']
const authMethods: readonly string[] = ['client_secret_basic', 'client_secret_post', 'none']

export function readClients(list: readonly ClientOptions[]): ReadonlyMap<string, Client> {
  const clients = new Map<string, Client>()
  for (const client of list.map(readClient)) {
    if (clients.has(client.id)) throw new TypeError(`clients: clientId "${client.id}" is given twice`)
    clients.set(client.id, client)
  }
  return clients
}

function readClient(options: ClientOptions): Client {
  checkMembers('clients', options, known)
  const { clientId, clientSecret, grantTypes, scopes } = options
  if (typeof clientId !== 'string' || clientId === '') throw new TypeError('clients: clientId must be a text')
  if (clientSecret === '') throw new TypeError('clients: clientSecret must not be empty')
  return {
    id: clientId,
    secret: clientSecret,
    authMethod: readAuthMethod(options),
    grantTypes: grantTypes && [...grantTypes],
    scopes: scopes && [...scopes]
  }
}

function readAuthMethod({ clientSecret, tokenEndpointAuthMethod }: ClientOptions): TokenEndpointAuthMethod {
  const method = tokenEndpointAuthMethod ?? (clientSecret === undefined ? 'none' : 'client_secret_basic')
  if (!authMethods.includes(method)) {
    throw new TypeError(`clients: tokenEndpointAuthMethod must be one of ${authMethods.join(', ')}`)
  }
  if ((method === 'none') !== (clientSecret === undefined)) {
    throw new TypeError(`clients: tokenEndpointAuthMethod "${method}" does not fit the clientSecret`)
  }
  return method
}
