/** Where the issuer lives: one identifier at a time, and every origin it answers for. */
export interface Address {
  /** The issuer identifier, exactly as tokens and metadata carry it. */
  url(): string
  /** The address of the listener, with the path of the issuer; undefined if there is none. */
  listeningUrl(): string | undefined
  /** The path of the identifier without a closing slash, `''` at the root. */
  readonly path: string
  /** The path of the identifier, exactly as it is written. */
  readonly tail: string
  /** The absolute address of a path of this issuer. */
  at(path: string): string
  owns(origin: string): boolean
  /** Whether the listener asks clients for a certificate. */
  mutualTls(): boolean
  /** Moves the identifier to the origin of a listener, or to the one it is to be known by. The home origin is still answered. */
  moveTo(listener: ListenerAddress): void
  /** Moves the identifier back home. */
  moveHome(): void
}

/** How a listener is reached. */
interface ListenerAddress {
  readonly origin: string
  /** The origin of the identifier, if it is another. */
  readonly issuerOrigin: string | undefined
  readonly mutualTls: boolean
}

/** Stricter than RFC 8414 section 2 asks, so that the identifier has one spelling and needs no escaping in a route. */
const pathPattern = /^(?:\/[\w.~-]+)*\/?$/

export function createAddress(url: string): Address {
  const { origin: home, pathname } = checkUrl(url)
  const tail = url.endsWith('/') ? pathname : pathname.replace(/\/$/, '')
  let listener: ListenerAddress | undefined
  const origin = (): string => listener?.issuerOrigin ?? listener?.origin ?? home
  return {
    path: tail.replace(/\/$/, ''),
    tail,
    url: () => origin() + tail,
    listeningUrl: () => (listener ? listener.origin + tail : undefined),
    mutualTls: () => listener?.mutualTls === true,
    at: path => origin() + path,
    owns: candidate => [home, origin(), listener?.origin].includes(candidate),
    moveTo: next => {
      listener = next
    },
    moveHome: () => {
      listener = undefined
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
