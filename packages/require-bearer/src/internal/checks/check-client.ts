import { clientOf } from '../client-of.ts'
import type { SignedToken } from '../token.ts'
import type { Check } from './check.ts'

/** RFC 9068 section 2.2: `client_id`, or the name an issuer gives it, is on the list if there is a list. */
export const checkClient: Check<SignedToken> = ({ claims, trusted: { clients, preset } }) => {
  if (clients === undefined) return undefined
  const client = clientOf(claims, preset)
  return client !== undefined && clients.has(client)
    ? undefined
    : { code: 'client_not_allowed', detail: 'the client of the token is not on the clients list' }
}
