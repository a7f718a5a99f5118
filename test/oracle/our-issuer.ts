import { type ClientOptions, createMockIssuer } from '@jeton/mock-issuer'
import { type RegisteredClient, api, registeredClients, scopes, userName } from './clients.ts'
import { type Provider, type Registration, discoverEndpoints } from './provider.ts'

/** Starts the mock issuer on a loopback port, with its defaults. */
export async function startOurIssuer({ clientKey }: Registration): Promise<Provider> {
  const issuer = await createMockIssuer({
    clients: registeredClients.map(client => clientOptions(client, clientKey)),
    users: [{ sub: userName, email: 'user@example.test', email_verified: true, name: 'User' }],
    resources: [api]
  })
  await issuer.listen()
  return {
    name: '@jeton/mock-issuer',
    issuer: issuer.url,
    endpoints: await discoverEndpoints(issuer.url),
    forgetBrowser: () => issuer.signOut(),
    close: () => issuer.close()
  }
}

function clientOptions(client: RegisteredClient, key: object): ClientOptions {
  return {
    clientId: client.client_id,
    ...(client.client_secret !== undefined && { clientSecret: client.client_secret }),
    tokenEndpointAuthMethod: client.token_endpoint_auth_method,
    ...(client.token_endpoint_auth_method === 'private_key_jwt' && { jwks: { keys: [key] } }),
    redirectUris: client.redirect_uris,
    postLogoutRedirectUris: client.post_logout_redirect_uris,
    // Every grant but the implicit one, which is no grant of the token endpoint here.
    grantTypes: client.grant_types.filter(grant => grant !== 'implicit'),
    responseTypes: client.response_types,
    scopes
  } as ClientOptions
}
