import type { IssuerContext } from '../context.ts'
import type { ClaimKind } from './claims-by-kind.ts'

/** The claims configured for a kind: the issuer's, then the user's. */
export function extraClaims(
  { claims, users }: IssuerContext,
  kind: ClaimKind,
  sub: string | undefined
): Record<string, unknown> {
  const user = sub === undefined ? undefined : users.get(sub)
  return { ...claims.of(kind), ...user?.claims[kind] }
}
