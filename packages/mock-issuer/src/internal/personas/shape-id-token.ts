import type { IssuerContext } from '../context.ts'
import type { IdTokenClaims } from '../tokens/claims.ts'
import type { TokenDraft } from '../tokens/draft.ts'
import { extraClaims } from '../users/extra-claims.ts'
import { readFacts } from './read-facts.ts'

/** Gives an ID token the shape of the persona. Without one it stays as it is. */
export function shapeIdToken(context: IssuerContext, draft: TokenDraft, given: IdTokenClaims): TokenDraft {
  const shape = context.settings.persona?.idToken
  if (!shape) return draft
  const { aud, sub } = draft.claims
  const [client] = [aud].flat()
  const facts = readFacts(context, {
    claims: draft.claims,
    clientId: typeof client === 'string' ? client : undefined,
    scope: undefined,
    kid: draft.key.kid
  })
  const configured = extraClaims(context, 'idToken', typeof sub === 'string' ? sub : undefined)
  return {
    key: draft.key,
    header: { kid: draft.key.kid, ...shape.header(facts) },
    claims: { ...shape.claims(facts), ...configured, ...given }
  }
}
