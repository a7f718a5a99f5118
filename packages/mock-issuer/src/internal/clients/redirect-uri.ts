/** Schemes that run or show text of the URI itself. */
const dangerous = new Set(['javascript:', 'data:', 'vbscript:', 'blob:', 'file:', 'about:'])

/** Says why a text cannot be a redirect URI (RFC 6749 section 3.1.2), or undefined if it can. */
export function redirectUriFault(uri: string): string | undefined {
  if (!/^[\x21-\x7E]+$/.test(uri)) return 'must be printable ASCII without spaces'
  if (uri.includes('#')) return 'must have no fragment'
  if (!URL.canParse(uri)) return 'must be an absolute URI'
  return dangerous.has(new URL(uri).protocol) ? 'must have a scheme that leads to an application' : undefined
}
