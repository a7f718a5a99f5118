import type { IssuerContext } from '../context.ts'
import { runSigningHooks } from '../hooks/run-signing-hooks.ts'
import { jsonResponse } from '../http/json-response.ts'
import { noStore } from '../http/no-store.ts'
import type { AccessToken } from '../state/access-token.ts'
import { signDraft } from '../tokens/draft.ts'
import { userinfoClaims } from './userinfo-claims.ts'

/** JSON, or a JWT for a client registered for that (OpenID Connect Core 1.0 section 5.3.2). */
export async function userinfoResponse(context: IssuerContext, token: AccessToken): Promise<Response> {
  const claims = userinfoClaims(context, token)
  const { clientId } = token.authorization
  const algorithm = context.clients.get(clientId)?.userinfoAlgorithm
  if (!algorithm) return jsonResponse(claims, 200, noStore)
  const key = await context.keys.current(algorithm)
  const signed = { ...claims, iss: context.address.url(), aud: clientId }
  const draft = { key, header: { typ: 'JWT', kid: key.kid }, claims: signed }
  const text = await signDraft(await runSigningHooks(context, draft, 'userinfo'))
  return new Response(text, { headers: { ...noStore, 'content-type': 'application/jwt' } })
}
