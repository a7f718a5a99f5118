const dayInMilliseconds = 86_400_000

/** TLS stacks judge by the time of the machine, so the issuer's own clock has no say here. */
export function certificateValidity(): { notBefore: Date; notAfter: Date } {
  const now = Date.now()
  return {
    notBefore: new Date(now - dayInMilliseconds),
    notAfter: new Date(now + 365 * dayInMilliseconds)
  }
}
