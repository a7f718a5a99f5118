import type { JsonObject, JsonValue } from '@jeton/gate'

// RFC 6749 section 3.3; what is not a scope token (a tab inside, an empty name) grants nothing.
const scopeToken = /^[\x21\x23-\x5b\x5d-\x7e]+$/

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
  return names.filter((name): name is string => typeof name === 'string' && scopeToken.test(name))
}
