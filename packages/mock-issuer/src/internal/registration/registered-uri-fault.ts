import { redirectUriFault } from '../clients/redirect-uri.ts'

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost'])

/** Characters. */
const longest = 2000

/** Says why a stranger must not register an address users are sent to (RFC 9700 section 4.1, RFC 8252 section 7). */
export function registeredUriFault(uri: string): string | undefined {
  if (uri.length > longest) return `must have at most ${longest} characters`
  const fault = redirectUriFault(uri)
  if (fault !== undefined) return fault
  if (uri.includes('*')) return 'must have no wildcard'
  const { protocol, hostname, username, password } = new URL(uri)
  if (username !== '' || password !== '') return 'must have no credentials'
  if (protocol === 'https:') return undefined
  if (protocol === 'http:') return loopback.has(hostname) ? undefined : 'must be https, or http on loopback'
  return protocol.includes('.') ? undefined : 'must have a scheme that is a reversed domain name'
}
