import { requestedClaims } from '../claims-request/requested-claims.ts'
import type { IssuerContext } from '../context.ts'
import type { AccessToken } from '../state/access-token.ts'
import { extraClaims } from '../users/extra-claims.ts'
import { scopeClaims } from '../users/scope-claims.ts'
import { scopesOf } from './scopes-of.ts'

/** What the scopes of the token release about its user, as the user is now; `sub` is the ID token's. */
export function userinfoClaims(context: IssuerContext, token: AccessToken): Record<string, unknown> {
  const sub = String(token.claims['sub'])
  const profile = context.users.get(sub)?.profile ?? {}
  const typed = token.authorization.claims
  return {
    ...scopeClaims(profile, scopesOf(token)),
    ...requestedClaims(context, token.authorization, 'userinfo'),
    ...extraClaims(context, 'userinfo', sub),
    ...typed,
    sub
  }
}
