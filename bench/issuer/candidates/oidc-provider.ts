import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Provider } from 'oidc-provider'
import { audience, keySetAt, type LoadIssuer } from '../issuer-under-test.ts'

const client = { client_id: 'service', client_secret: 'a-secret-of-the-bench' }

type Configuration = NonNullable<ConstructorParameters<typeof Provider>[1]>

export const load: LoadIssuer = async () => {
  const { Provider } = await import('oidc-provider')
  return async () => {
    const server = createServer()
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const handle = new Provider(url, configuration()).callback()
    server.on('request', (request, response) => void handle(request, response))
    const response = await fetch(`${url}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        ...client,
        grant_type: 'client_credentials',
        resource: audience,
        scope: 'orders:read'
      })
    })
    const { access_token: token } = (await response.json()) as { readonly access_token: string }
    return { token, keySet: await keySetAt(`${url}/jwks`) }
  }
}

function configuration(): Configuration {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return {
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' }] },
    clients: [
      {
        ...client,
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: 'ES256'
      }
    ],
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({
          scope: 'orders:read',
          audience,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } }
        })
      }
    }
  }
}
