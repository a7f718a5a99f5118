/** Where the issuer lives: one identifier at a time, and every origin it answers for. */
export interface Address {
  /** The issuer identifier, exactly as tokens and metadata carry it. */
  url(): string
  /** The path of the identifier without a closing slash, `''` at the root. */
  readonly path: string
  /** The absolute address of a path of this issuer. */
  at(path: string): string
  owns(origin: string): boolean
  /** Moves the identifier to another origin, or back home. The home origin is still answered. */
  moveTo(origin: string | undefined): void
}

/** Stricter than RFC 8414 section 2 asks, so that the identifier has one spelling and needs no escaping in a route. */
const pathPattern = /^(?:\/[\w.~-]+)*\/?$/

export function createAddress(url: string): Address {
  const { origin: home, pathname } = checkUrl(url)
  const tail = url.endsWith('/') ? pathname : pathname.replace(/\/$/, '')
  let origin = home
  return {
    path: tail.replace(/\/$/, ''),
    url: () => origin + tail,
    at: path => origin + path,
    owns: candidate => candidate === home || candidate === origin,
    moveTo: next => {
      origin = next ?? home
    }
  }
}

function checkUrl(url: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (!parsed || !/^https?:$/.test(parsed.protocol)) {
    throw new TypeError('url must be an absolute http or https URL')
  }
  const normal = parsed.origin + parsed.pathname
  if (normal !== url && normal !== `${url}/`) {
    throw new TypeError(`url must be in normal form and hold no credentials, query or fragment: ${normal}`)
  }
  if (!pathPattern.test(parsed.pathname)) {
    throw new TypeError('url: the path may hold letters, digits, "-", ".", "_", "~" and single slashes')
  }
  return parsed
}
