import type { Address } from '../address.ts'

const wildcard = new Set(['0.0.0.0', '[::]'])
const loopback = /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/

/**
 * Whether the Host header names the listener. A page of the web that had its own name resolved to a
 * loopback address, which is DNS rebinding, would send that name.
 */
export function isOwnHost(address: Address, host: string | null): boolean {
  const listener = new URL(address.listeningUrl() ?? address.url())
  if (host === null || !URL.canParse(`${listener.protocol}//${host}`)) return false
  return ownHosts(address, listener).has(new URL(`${listener.protocol}//${host}`).host)
}

function ownHosts(address: Address, { host, hostname, port }: URL): ReadonlySet<string> {
  const names = wildcard.has(hostname) || loopback.test(hostname) ? ['localhost', '127.0.0.1', '[::1]'] : []
  const suffix = port === '' ? '' : `:${port}`
  return new Set([host, new URL(address.url()).host, ...names.map(name => name + suffix)])
}
