import { hostKind } from './internal/host-kind.ts'
import type { UrlRules } from './key-source-options.ts'

/**
 * Tells whether keys may be fetched from an address: https without user information, or http on this machine where that
 * was allowed.
 *
 * The host is judged as the URL standard parses it, so `127.1` and `0x7f.1` are loopback. It leaves to the caller what
 * a name resolves to: no DNS is asked.
 *
 * @param url an absolute address; anything else is not allowed
 * @see RFC 8414 section 2; RFC 8725 section 3.10; https://url.spec.whatwg.org/
 */
export function isAllowedUrl(
  url: string,
  { allowInsecureLoopback = false, publicHostsOnly = false }: UrlRules = {}
): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, username, password } = new URL(url)
  if (username !== '' || password !== '') return false
  const kind = hostKind(hostname)
  if (protocol === 'http:') return allowInsecureLoopback && kind === 'loopback'
  if (protocol !== 'https:') return false
  return !publicHostsOnly || kind === 'public' || (kind === 'loopback' && allowInsecureLoopback)
}
