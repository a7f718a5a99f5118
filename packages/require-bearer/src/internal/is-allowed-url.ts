const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/** Tells whether keys may be fetched from an address: https, or http on this machine where that was allowed. */
export function isAllowedUrl(url: string, allowInsecureLoopback: boolean): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, username, password } = new URL(url)
  if (username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && allowInsecureLoopback && loopback.test(hostname))
}
