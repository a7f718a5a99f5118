import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair } from 'jose'
import { Provider as OidcProvider, errors } from 'oidc-provider'
import { type RegisteredClient, api, registeredClients, scopes } from './clients.ts'
import { type Provider, type Registration, discoverEndpoints } from './provider.ts'

const on = { enabled: true } as const

const features = {
  devInteractions: on,
  clientCredentials: on,
  introspection: on,
  revocation: on,
  deviceFlow: { enabled: true, charset: 'base-20', mask: '****-****' },
  registration: on,
  pushedAuthorizationRequests: on,
  requestObjects: on,
  dPoP: on,
  rpInitiatedLogout: on,
  resourceIndicators: {
    enabled: true,
    getResourceServerInfo: (_context: unknown, resource: string) => {
      if (resource !== api) throw new errors.InvalidTarget()
      return { scope: 'api:read', accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } }
    }
  }
}

/** Starts node-oidc-provider on a loopback port, with its development pages for login and consent. */
export async function startOidcProvider(registration: Registration): Promise<Provider> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new OidcProvider(issuer, await settings(registration))
  server.on('request', provider.callback())
  return {
    name: 'oidc-provider',
    issuer,
    endpoints: await discoverEndpoints(issuer),
    // Its sessions live in cookies, and every row has a browser of its own.
    forgetBrowser: () => undefined,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

async function settings({ clientKey }: Registration): Promise<object> {
  const signing = await generateKeyPair('RS256', { extractable: true })
  return {
    clients: registeredClients.map(client => ({ ...client, ...keysOf(client, clientKey) })),
    jwks: { keys: [{ ...(await exportJWK(signing.privateKey)), kid: 'rs', use: 'sig', alg: 'RS256' }] },
    // Authorization requests by POST need cookies that come along from other sites.
    enableHttpPostMethods: true,
    cookies: { keys: ['corpus'], long: { sameSite: 'none' } },
    renderError: (context: { body: unknown }, error: unknown) => {
      context.body = error
    },
    scopes,
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ sub, email: 'user@example.test', email_verified: true, name: 'User' })
    }),
    rotateRefreshToken: true,
    features
  }
}

function keysOf({ token_endpoint_auth_method: method }: RegisteredClient, key: object): object {
  return method === 'private_key_jwt' ? { jwks: { keys: [key] } } : {}
}
