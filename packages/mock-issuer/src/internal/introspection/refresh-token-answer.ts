import type { Client } from '../clients/client.ts'
import type { IssuerContext } from '../context.ts'

/** A refresh token is told of to the client it was issued to; no one else may hold it. It has no `token_type`. */
export function refreshTokenAnswer(
  { address, state }: IssuerContext,
  caller: Client,
  text: string
): Record<string, unknown> | undefined {
  const token = state.refreshTokens.get(text)
  if (!token || token.rotated || token.authorization.clientId !== caller.id) return undefined
  const { authorization, issuedAt, expiresAt } = token
  return {
    iss: address.url(),
    sub: authorization.sub,
    client_id: authorization.clientId,
    scope: authorization.scopes.join(' '),
    iat: issuedAt,
    exp: Math.floor(expiresAt / 1000)
  }
}
