import type { IssuerContext } from '../context.ts'
import type { AccessTokenClaims } from '../tokens/claims.ts'
import type { TokenDraft } from '../tokens/draft.ts'
import { extraClaims } from '../users/extra-claims.ts'
import { readGranted, scopeOf } from './granted.ts'
import { readFacts } from './read-facts.ts'

/** The names vendors have for the client and the scopes: the value of the caller comes under the vendor's. */
const vendorNames: Readonly<Record<string, readonly string[]>> = {
  client_id: ['client_id', 'azp', 'cid', 'appid'],
  scope: ['scope', 'scp']
}
/** What the endpoints say of every token, whether this vendor's tokens tell it or not. */
const ofEndpoints = ['client_id', 'scope', 'sub', 'aud', 'auth_time', 'acr', 'amr']

/** Gives an access token the shape of the persona. Without one it stays as it is. */
export function shapeAccessToken(
  context: IssuerContext,
  draft: TokenDraft,
  given: AccessTokenClaims
): TokenDraft {
  const shape = context.settings.persona?.accessToken
  if (!shape) return draft
  const configured = extraClaims(context, 'accessToken', textOf(draft.claims['sub']))
  const granted = readGranted(draft.claims, { ...configured, ...given })
  const facts = readFacts(context, {
    claims: draft.claims,
    clientId: granted.client_id,
    scope: granted.scope,
    kid: draft.key.kid
  })
  const claims = shape.claims(facts)
  const own = Object.entries(given).filter(([name]) =>
    context.exchange ? !ofEndpoints.includes(name) : !vendorNames[name]?.some(alias => alias in claims)
  )
  const shaped = { ...claims, ...configured, ...Object.fromEntries(own) }
  return {
    key: draft.key,
    header: { kid: draft.key.kid, ...shape.header(facts) },
    claims: shaped,
    granted: { ...granted, scope: granted.scope ?? scopeOf(shaped) }
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
