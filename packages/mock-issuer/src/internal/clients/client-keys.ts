import type { JWK } from 'jose'
import type { IssuerContext } from '../context.ts'
import { fetchKeys } from '../remote/fetch-keys.ts'
import type { Client } from './client.ts'

/** The public keys of a client: registered, at its address, or made for it by the issuer. */
export async function clientKeys(context: IssuerContext, { id, protocol }: Client): Promise<readonly JWK[]> {
  const { jwks, jwksUri } = protocol
  const remote = jwksUri === undefined ? [] : await fetchKeys(context, jwksUri)
  return [...(jwks?.keys ?? []), ...remote, ...(await context.clientCredentials.publicJwks(id))]
}
