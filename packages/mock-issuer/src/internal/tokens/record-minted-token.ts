import type { IssuerContext } from '../context.ts'
import { clientAuthorization } from '../grants/client-authorization.ts'
import { recordAccessToken } from './record-access-token.ts'

/** A token minted in the name of this issuer is as good as one it issued at its endpoint. */
export function recordMintedToken(
  context: IssuerContext,
  text: string,
  claims: Readonly<Record<string, unknown>>
): string {
  const { iss, sub, client_id: clientId, scope, cnf } = claims
  if (iss !== context.address.url()) return text
  const authorization = {
    ...clientAuthorization(context, typeof clientId === 'string' ? clientId : '', [], []),
    sub: typeof sub === 'string' && sub !== clientId ? sub : undefined,
    scopes: typeof scope === 'string' ? scope.split(' ') : []
  }
  recordAccessToken(context, text, claims, authorization, isConfirmation(cnf) ? cnf : undefined)
  return text
}

function isConfirmation(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(item => typeof item === 'string')
  )
}
