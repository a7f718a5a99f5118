/** Tells whether a granted scope is enough for a needed one. */
export type Coverage = (granted: string, needed: string) => boolean

const isExact: Coverage = (granted, needed) => granted === needed

/** Makes the comparison that a requirement asks for. RFC 6749 section 3.3 gives names no structure; only the API can. */
export function coverage(hierarchy: string | undefined, wildcard = false): Coverage {
  if (typeof wildcard !== 'boolean') throw new TypeError('requireScope: wildcard must be true or false')
  if (hierarchy === undefined) {
    if (wildcard) throw new TypeError('requireScope: wildcard goes with hierarchy')
    return isExact
  }
  if (typeof hierarchy !== 'string' || !/^[:./-]$/.test(hierarchy)) {
    throw new TypeError("requireScope: hierarchy must be one of the separators ':', '.', '/' and '-'")
  }
  const star = `${hierarchy}*`
  return (granted, needed) =>
    granted === needed ||
    needed.startsWith(granted + hierarchy) ||
    (wildcard && granted.endsWith(star) && needed.startsWith(granted.slice(0, -1)))
}
