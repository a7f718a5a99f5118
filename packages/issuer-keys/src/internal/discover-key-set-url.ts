import { isAllowedUrl } from '../is-allowed-url.ts'
import type { KeyFetch, UrlRules } from '../key-source-options.ts'
import { fetchJson } from './fetch-json.ts'

/** Holds the address of an issuer's key set, or why it could not be learnt. */
export type Discovered =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly reason: string }

/**
 * Asks an issuer's metadata for its `jwks_uri`.
 *
 * The addresses are tried in this order, the second only when the first one answers 4xx: the one OpenID Connect
 * Discovery section 4.1 appends, then the one RFC 8414 section 3.1 inserts. The metadata must name the issuer byte for
 * byte (RFC 8414 section 3.3).
 */
export async function discoverKeySetUrl(
  issuer: string,
  fetch: KeyFetch,
  rules: UrlRules
): Promise<Discovered> {
  let failure = 'no metadata'
  for (const url of metadataUrls(issuer)) {
    const fetched = await fetchJson(fetch, url)
    if (fetched.ok) return keySetUrlIn(fetched.value, issuer, rules)
    failure = fetched.reason
    if (fetched.status === undefined || fetched.status < 400 || fetched.status > 499) break
  }
  return { ok: false, reason: `metadata: ${failure}` }
}

function metadataUrls(issuer: string): readonly string[] {
  const { origin, pathname } = new URL(issuer)
  const path = pathname === '/' ? '' : pathname.replace(/\/$/, '')
  return [
    `${origin}${path}/.well-known/openid-configuration`,
    `${origin}/.well-known/oauth-authorization-server${path}`
  ]
}

function keySetUrlIn(metadata: unknown, issuer: string, rules: UrlRules): Discovered {
  if (typeof metadata !== 'object' || metadata === null)
    return { ok: false, reason: 'metadata: not a JSON object' }
  const { issuer: named, jwks_uri: url } = metadata as Readonly<Record<string, unknown>>
  if (named !== issuer) return { ok: false, reason: 'metadata: names another issuer' }
  if (typeof url !== 'string' || !isAllowedUrl(url, rules)) {
    return { ok: false, reason: 'metadata: jwks_uri is missing or not https' }
  }
  return { ok: true, url }
}
