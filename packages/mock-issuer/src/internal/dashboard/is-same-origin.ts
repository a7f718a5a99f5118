/**
 * Whether a form was sent by a page of the same origin, as far as the browser tells. It sends
 * `Origin: null` from a page without referrer, and says more in Sec-Fetch-Site.
 */
export function isSameOrigin({ headers }: Request): boolean {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  if (site !== null && site !== 'same-origin') return false
  if (origin === null || (origin === 'null' && site === 'same-origin')) return true
  return URL.canParse(origin) && new URL(origin).host === headers.get('host')
}
