import { isScopeToken, type JsonObject, type JsonValue } from '@jeton/gate'

/**
 * Lists the scopes a token holds: `scope` (RFC 9068 section 2.2.3), the `scp` of Entra ID and Okta, and the
 * `permissions` of Auth0; each a text separated by spaces or a list of names.
 */
export function scopesOf(claims: JsonObject): readonly string[] {
  const names = [claims.scope, claims.scp, claims.permissions].flatMap(namesIn)
  return Object.freeze([...new Set(names)])
}

function namesIn(value: JsonValue | undefined): readonly string[] {
  const names: readonly unknown[] =
    typeof value === 'string' ? value.split(' ') : Array.isArray(value) ? value : []
  return names.filter(isScopeToken)
}
