import type { Client } from './client.ts'
import { redirectUriFault } from './redirect-uri.ts'

/** The IP literals of RFC 8252 section 7.3: scheme and host, port, rest. */
const loopback = /^(http:\/\/(?:127\.0\.0\.1|\[::1\]))(?::\d{1,5})?((?:[/?].*)?)$/

/** Compares character by character; only the port of a loopback address may differ. */
export function matchesRedirectUri({ redirectUris }: Client, uri: string): boolean {
  if (redirectUriFault(uri) !== undefined) return false
  return redirectUris === 'any' || redirectUris.includes(uri) || matchesLoopback(redirectUris, uri)
}

function matchesLoopback(registered: readonly string[], uri: string): boolean {
  const wanted = withoutPort(uri)
  return wanted !== undefined && registered.some(candidate => withoutPort(candidate) === wanted)
}

function withoutPort(uri: string): string | undefined {
  const [, host, rest] = loopback.exec(uri) ?? []
  return host === undefined || rest === undefined ? undefined : host + rest
}
