import { isAllowedUrl } from '@jeton/issuer-keys'

const longest = 2048
/** What one reader takes for a separator, a dot, a NUL or another encoding, and another reader does not. */
const ambiguousPath = /\/\/|%(?:00|25|2e|2f|5c)/i

/**
 * Tells whether the `iss` of an unknown token may be shown to the application: the address of a public host, written the
 * one way in which the URL standard writes it (RFC 8414 section 2, RFC 8725 section 3.10).
 */
export function isWellFormedIssuer(
  name: string,
  { allowInsecureLoopback = false }: { readonly allowInsecureLoopback?: boolean }
): boolean {
  if (name.length > longest || /[?#]/.test(name)) return false
  if (!isAllowedUrl(name, { allowInsecureLoopback, publicHostsOnly: true })) return false
  const { href, origin, pathname } = new URL(name)
  return (name === href || name === origin) && !ambiguousPath.test(pathname)
}
