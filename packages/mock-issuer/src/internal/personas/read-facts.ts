import type { IssuerContext } from '../context.ts'
import type { AccessTokenClaims, IdTokenClaims } from '../tokens/claims.ts'
import { scopeClaims } from '../users/scope-claims.ts'
import { stableUuid } from './stable-uuid.ts'
import type { TokenFacts } from './token-facts.ts'

interface FactSources {
  readonly claims: Readonly<AccessTokenClaims & IdTokenClaims>
  readonly clientId: string | undefined
  readonly scope: string | undefined
  readonly kid: string
}

export function readFacts(context: IssuerContext, sources: FactSources): TokenFacts {
  const { claims, clientId, scope, kid } = sources
  const { address, random } = context
  const scopes = scope?.split(' ').filter(Boolean) ?? []
  const { hostname, pathname } = new URL(address.url())
  const iat = Number(claims.iat)
  return {
    iss: address.url(),
    sub: String(claims.sub),
    aud: claims.aud,
    clientId,
    scopes,
    scope,
    iat,
    exp: Number(claims.exp),
    authTime: claims.auth_time ?? iat,
    claims,
    profile: profileOf(context, claims, scopes),
    kid,
    segments: pathname.split('/').filter(Boolean),
    hostname,
    at: path => address.at(path),
    uuid: () => random.uuid(),
    text: () => random.text(),
    stableId: stableUuid
  }
}

/** A minted token tells everything of a user it knows; an issued one what its scopes release. */
function profileOf(
  { exchange, users }: IssuerContext,
  claims: Readonly<Record<string, unknown>>,
  scopes: readonly string[]
): Readonly<Record<string, unknown>> {
  const profile = users.get(String(claims['sub']))?.profile ?? {}
  return { ...(exchange ? scopeClaims(profile, scopes) : profile), ...claims }
}
