import type { ClientName } from './step.ts'

export const callback = 'https://app.test/cb'
export const logoutCallback = 'https://app.test/bye'
export const userName = 'user-1'
export const api = 'https://api.test/orders'

export const scopes: readonly string[] = ['openid', 'offline_access', 'profile', 'email', 'api:read']

const everyGrant = [
  'authorization_code',
  'refresh_token',
  'urn:ietf:params:oauth:grant-type:device_code'
] as const

/** How a client is registered, in the names of RFC 7591. */
export interface RegisteredClient {
  readonly client_id: ClientName
  readonly client_secret?: string
  readonly token_endpoint_auth_method: 'client_secret_basic' | 'none' | 'private_key_jwt'
  readonly redirect_uris: readonly string[]
  readonly post_logout_redirect_uris: readonly string[]
  readonly grant_types: readonly string[]
  readonly response_types: readonly string[]
}

const common = {
  redirect_uris: [callback],
  post_logout_redirect_uris: [logoutCallback],
  response_types: ['code', 'id_token', 'code id_token']
}

export const registeredClients: readonly RegisteredClient[] = [
  {
    ...common,
    client_id: 'web',
    client_secret: 'web-secret',
    token_endpoint_auth_method: 'client_secret_basic',
    grant_types: [...everyGrant, 'client_credentials', 'implicit']
  },
  {
    ...common,
    client_id: 'spa',
    token_endpoint_auth_method: 'none',
    grant_types: everyGrant,
    response_types: ['code']
  },
  {
    ...common,
    client_id: 'pkj',
    token_endpoint_auth_method: 'private_key_jwt',
    grant_types: [...everyGrant, 'client_credentials'],
    response_types: ['code']
  },
  {
    ...common,
    client_id: 'other',
    client_secret: 'other-secret',
    token_endpoint_auth_method: 'client_secret_basic',
    grant_types: ['authorization_code'],
    redirect_uris: [callback, 'https://other.test/cb'],
    response_types: ['code']
  }
]
