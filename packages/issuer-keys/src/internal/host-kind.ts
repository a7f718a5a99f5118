import { BlockList, isIP } from 'node:net'

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/
/** Names without a dot, and those of RFC 6761, 6762, 8375 and the ICANN's `internal`: no public DNS knows them. */
const localName = /^[^.]+$|(?:^|\.)(?:localhost|local|internal|home\.arpa)$/

/** IANA's special-purpose registry for IPv4, RFC 6890: what is not reached over the public Internet. */
const reservedIPv4: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3]
]
/** Inside 2000::/3: what carries an IPv4 address (Teredo, 6to4), and documentation. */
const reservedIPv6: readonly (readonly [network: string, bits: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20]
]

const reserved = new BlockList()
for (const [network, bits] of reservedIPv4) reserved.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of reservedIPv6) reserved.addSubnet(network, bits, 'ipv6')
const globalUnicast = new BlockList()
globalUnicast.addSubnet('2000::', 3, 'ipv6')

/** Tells where a host is, by its text alone: `hostname` as the URL standard writes it. */
export function hostKind(hostname: string): 'loopback' | 'private' | 'public' {
  if (loopback.test(hostname)) return 'loopback'
  if (hostname.startsWith('[')) return isPublicIPv6(hostname.slice(1, -1)) ? 'public' : 'private'
  if (isIP(hostname) === 4) return reserved.check(hostname, 'ipv4') ? 'private' : 'public'
  return localName.test(hostname.replace(/\.$/, '')) ? 'private' : 'public'
}

function isPublicIPv6(address: string): boolean {
  return globalUnicast.check(address, 'ipv6') && !reserved.check(address, 'ipv6')
}
