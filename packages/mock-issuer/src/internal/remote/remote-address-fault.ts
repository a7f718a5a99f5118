import { isIP } from 'node:net'

/** Names that lead to this machine or its neighbours (RFC 6761 section 6.3, RFC 6762 section 3). */
const localName = /(?:^|\.)(?:localhost|local|internal|home\.arpa)\.?$/

/**
 * Says why an address a stranger gave must not be fetched: it could lead into the network the issuer runs
 * in. A name that resolves to an inner address is not recognized.
 */
export function remoteAddressFault(text: string): string | undefined {
  if (!URL.canParse(text)) return 'must be an absolute URL'
  const { protocol, hostname, username, password, hash } = new URL(text)
  if (protocol !== 'https:') return 'must be an https URL'
  if (username !== '' || password !== '' || hash !== '') return 'must have no credentials and no fragment'
  const host = hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 || localName.test(host) || !host.includes('.'))
    return 'must name a host of the internet'
  return undefined
}
