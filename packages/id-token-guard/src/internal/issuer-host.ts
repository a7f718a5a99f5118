type Matcher = (issuer: URL) => boolean

export function hostIs(...hosts: readonly string[]): Matcher {
  return ({ hostname }) => hosts.includes(hostname)
}

/** The host is below one of the domains, not the domain itself. */
export function hostUnder(...domains: readonly string[]): Matcher {
  return ({ hostname }) => domains.some(domain => hostname.endsWith(`.${domain}`))
}

export function pathMatches(pattern: RegExp): Matcher {
  return ({ pathname }) => pattern.test(pathname)
}

export function either(...matchers: readonly Matcher[]): Matcher {
  return issuer => matchers.some(matches => matches(issuer))
}
