/** Browsers do not keep the cookies of two ports apart, so the name does. */
function portName(name: string, request: Request): string {
  const { port } = new URL(request.url)
  return port === '' ? name : `${name}_${port}`
}

export function readCookie(name: string, request: Request): string | undefined {
  const wanted = `${portName(name, request)}=`
  const pairs = (request.headers.get('cookie') ?? '').split(/; */)
  return pairs.find(pair => pair.startsWith(wanted))?.slice(wanted.length)
}

/** A `Set-Cookie` value; without a value the cookie goes. `Lax`, because clients send the browser here. */
export function writeCookie(name: string, request: Request, value: string | undefined): string {
  const secure = new URL(request.url).protocol === 'https:' ? '; Secure' : ''
  const end = value === undefined ? '; Max-Age=0' : ''
  return `${portName(name, request)}=${value ?? ''}; Path=/; HttpOnly; SameSite=Lax${secure}${end}`
}
