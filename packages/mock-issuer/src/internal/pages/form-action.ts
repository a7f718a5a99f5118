/** The source for a form that goes to this address and no further. */
export function formActionSource(action: string): string {
  const { origin, protocol, hostname } = new URL(action)
  // A source of CSP level 3 has no IPv6 literal, and only http has an origin: the scheme stands in.
  return origin === 'null' || hostname.startsWith('[') ? protocol : origin
}

/**
 * The sources for a form of ours whose answer may redirect to this address. Browsers apply `form-action`
 * to every redirect that follows, and the application there may send the user on to any host: so it is the
 * scheme that is allowed, and `javascript:` or `data:` are not.
 */
export function formActionOnwards(destination: string | undefined): string {
  if (destination === undefined) return "'self'"
  return [...new Set(["'self'", 'https:', new URL(destination).protocol])].join(' ')
}
