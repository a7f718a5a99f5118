import type { IssuerContext } from '../context.ts'
import type { Authorization } from '../state/authorization.ts'

/** What is known of the claims the request asked for one by one. What is not known is left out. */
export function requestedClaims(
  { users }: IssuerContext,
  { claims, claimsRequest, sub = '' }: Authorization,
  place: 'userinfo' | 'idToken'
): Record<string, unknown> {
  const known: Readonly<Record<string, unknown>> = { ...users.get(sub)?.profile, ...claims }
  const names = claimsRequest?.[place].filter(name => Object.hasOwn(known, name)) ?? []
  return Object.fromEntries(names.map(name => [name, known[name]]))
}
