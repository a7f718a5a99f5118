import type { Challenge } from './challenge.ts'
import { isScopeToken } from './is-scope-token.ts'

// RFC 9110 sections 5.6.2 and 11.1: the name of a scheme is a token.
const schemeName = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/
// RFC 6750 section 3: %x20-21 / %x23-5B / %x5D-7E.
const outsideText = /[^\x20-\x21\x23-\x5b\x5d-\x7e]/g
// RFC 9110 section 5.6.4: what a quoted-string may hold once `"` and `\` are escaped; tab is left out on purpose.
const outsideQuoted = /[^\x20-\x7e]/g

type Writer = (challenge: Challenge) => string | undefined

/** Parameters in the order in which they are written, each at most once. */
const parameters: readonly (readonly [name: string, write: Writer])[] = [
  ['realm', ({ realm }) => realm?.replaceAll(outsideQuoted, '?').replaceAll(/["\\]/g, String.raw`\$&`)],
  ['error', ({ error }) => error?.replaceAll(outsideText, '?')],
  ['error_description', ({ errorDescription }) => errorDescription?.replaceAll(outsideText, '?')],
  ['scope', ({ scope }) => scope?.filter(isScopeToken).join(' ')],
  ['acr_values', ({ acrValues }) => acrValues?.filter(isScopeToken).join(' ')],
  ['max_age', ({ maxAgeSeconds }) => (maxAgeSeconds === undefined ? undefined : String(maxAgeSeconds))],
  ['resource_metadata', ({ resourceMetadata }) => resourceMetadata?.replaceAll(outsideText, '?')]
]

/**
 * Writes a challenge as header text: the one place where the alphabet of `WWW-Authenticate` is enforced.
 *
 * Characters that a parameter may not hold become `?`, and scope names that no scope may have are left out, so the
 * header stays valid whatever the options held. A scheme without parameters gets an empty realm, because a Bearer
 * challenge needs one parameter at least.
 *
 * @param challenge what to ask for
 * @returns one challenge, for example `Bearer realm="api", error="invalid_token"`
 * @throws TypeError when the scheme is not a token of RFC 9110
 * @see RFC 9110 section 11.6.1; RFC 6750 section 3; OAuth 2.1 section 5.3.1
 */
export function writeChallenge(challenge: Challenge): string {
  if (!schemeName.test(challenge.scheme)) throw new TypeError('challenge.scheme must be the name of a scheme')
  const written = parameters.flatMap(([name, write]) => {
    const value = write(challenge)
    return value === undefined || value === '' ? [] : [`${name}="${value}"`]
  })
  return `${challenge.scheme} ${written.length > 0 ? written.join(', ') : 'realm=""'}`
}
