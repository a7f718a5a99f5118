import type { Client } from '../clients/client.ts'
import type { IssuerContext } from '../context.ts'
import { jsonResponse } from '../http/json-response.ts'
import { noStore } from '../http/no-store.ts'
import { type IntrospectionAnswer, draftIntrospectionToken } from '../mint/draft-introspection-token.ts'
import { signDraft } from '../tokens/draft.ts'

const jwtType = 'application/token-introspection+jwt'

/** JSON, or a JWT for the caller alone if it asks for one (RFC 9701 section 4). */
export async function introspectionResponse(
  context: IssuerContext,
  request: Request,
  { id, protocol }: Client,
  answer: IntrospectionAnswer
): Promise<Response> {
  if (!accepts(request)) return jsonResponse(answer, 200, noStore)
  const algorithm = protocol.introspectionSignedResponseAlg ?? context.settings.idTokenAlgorithm
  const text = await signDraft(await draftIntrospectionToken(context, answer, { audience: id, algorithm }))
  return new Response(text, { headers: { ...noStore, 'content-type': jwtType } })
}

function accepts({ headers }: Request): boolean {
  const types = (headers.get('accept') ?? '').split(',').map(type => type.split(';')[0]?.trim().toLowerCase())
  return types.includes(jwtType)
}
