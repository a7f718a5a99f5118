const scopeToken = /^[\x21\x23-\x5b\x5d-\x7e]+$/

/**
 * Tells whether a value is a text that one scope may have: visible ASCII without quotes, backslashes and spaces. What
 * is none names no scope, so it can neither be granted nor asked for.
 *
 * @param value anything
 * @see RFC 6749 section 3.3
 */
export function isScopeToken(value: unknown): value is string {
  return typeof value === 'string' && scopeToken.test(value)
}
