import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { SigningKey } from './signing-key.ts'

/** An issuer on loopback that serves its metadata and its keys. */
export interface KeyServer {
  readonly issuer: string
  readonly jwksUri: string
  readonly close: () => void
}

/** Starts an issuer whose keys are fixed. */
export async function keyServer(keys: readonly SigningKey[]): Promise<KeyServer> {
  const documents = new Map<string | undefined, string>()
  const server = createServer((request, response) => {
    const body = documents.get(request.url)
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(body)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const jwksUri = `${issuer}/jwks`
  const metadata = JSON.stringify({
    issuer,
    jwks_uri: jwksUri,
    id_token_signing_alg_values_supported: keys.map(({ algorithm }) => algorithm)
  })
  documents.set('/.well-known/openid-configuration', metadata)
  documents.set('/.well-known/oauth-authorization-server', metadata)
  documents.set('/jwks', JSON.stringify({ keys: keys.map(({ jwk }) => jwk) }))
  return { issuer, jwksUri, close: () => void server.close() }
}
