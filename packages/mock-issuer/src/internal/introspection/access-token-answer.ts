import type { Client } from '../clients/client.ts'
import type { IssuerContext } from '../context.ts'
import type { AccessToken } from '../state/access-token.ts'

/** The claims of a valid access token (RFC 7662 section 2.2). */
export function accessTokenAnswer(
  { clock, state }: IssuerContext,
  caller: Client,
  text: string
): Record<string, unknown> | undefined {
  const token = state.accessTokens.get(text)
  if (!token || !concerns(caller, token)) return undefined
  const { nbf } = token.claims
  if (typeof nbf === 'number' && nbf * 1000 > clock.now()) return undefined
  const tokenType = token.confirmation?.['jkt'] === undefined ? 'Bearer' : 'DPoP'
  return { ...token.claims, token_type: tokenType }
}

function concerns({ id, resources }: Client, { authorization, claims }: AccessToken): boolean {
  if (!resources || authorization.clientId === id) return true
  return [claims['aud']].flat().some(audience => resources.includes(String(audience)))
}
