/** Keeps the cookies of one browser, by host and path (RFC 6265 section 5.3); ports do not count. */
export interface CookieJar {
  store(url: URL, response: Response): void
  header(url: URL): string
}

interface Cookie {
  readonly host: string
  readonly path: string
  readonly name: string
  readonly value: string
}

export function createCookieJar(): CookieJar {
  let cookies: readonly Cookie[] = []
  return {
    store(url, response) {
      for (const line of response.headers.getSetCookie()) {
        const { cookie, expired } = readCookie(url, line)
        cookies = cookies.filter(kept => !isSame(kept, cookie))
        if (!expired) cookies = [...cookies, cookie]
      }
    },
    header: url =>
      cookies
        .filter(cookie => cookie.host === url.hostname && isBelow(url.pathname, cookie.path))
        .toSorted((one, other) => other.path.length - one.path.length)
        .map(({ name, value }) => `${name}=${value}`)
        .join('; ')
  }
}

function readCookie(url: URL, line: string): { cookie: Cookie; expired: boolean } {
  const [pair = '', ...attributes] = line.split(';').map(part => part.trim())
  const [name = '', ...value] = pair.split('=')
  const texts = attributes.map(text => text.split('=') as [string, string?])
  const attribute = (wanted: string) => texts.find(([key]) => key.toLowerCase() === wanted)?.[1]
  const expires = Date.parse(attribute('expires') ?? '')
  return {
    cookie: { host: url.hostname, path: attribute('path') ?? '/', name, value: value.join('=') },
    expired: expires <= Date.now() || attribute('max-age') === '0'
  }
}

function isSame(one: Cookie, other: Cookie): boolean {
  return one.host === other.host && one.path === other.path && one.name === other.name
}

function isBelow(path: string, above: string): boolean {
  return path === above || path.startsWith(above.endsWith('/') ? above : `${above}/`)
}
