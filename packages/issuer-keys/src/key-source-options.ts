import type { JSONWebKeySet, JWK } from 'jose'
import type { KeyObject } from 'node:crypto'

/**
 * Says where an issuer's keys come from: the address of its key set, a key set, one public JWK, or a public
 * `KeyObject`. A string is always an address, never key text.
 */
export type KeyInput = string | URL | JSONWebKeySet | JWK | KeyObject

/** Fetches like the global `fetch`; has to heed `redirect: 'manual'`. */
export type KeyFetch = (url: string, init: RequestInit) => Promise<Response>

/** Options of {@link isAllowedUrl}. */
export interface UrlRules {
  /** Accepts http, on loopback addresses. For tests. Default false. */
  readonly allowInsecureLoopback?: boolean
  /**
   * Refuses addresses of private networks, link-local and reserved ones, and names that only such networks know; those
   * of this machine too, unless `allowInsecureLoopback` is true. For issuers that come from data. Default false.
   */
  readonly publicHostsOnly?: boolean
}

/** Options of {@link createKeySource}. */
export interface KeySourceOptions extends UrlRules {
  /** The issuer, as its tokens name it. https, without query and fragment; any text where `jwks` is given. */
  readonly issuer: string
  /** Where the keys come from. Default: the `jwks_uri` of the issuer's own metadata. */
  readonly jwks?: KeyInput
  /** Returns the time in epoch milliseconds. Default `Date.now`. */
  readonly clock?: () => number
  /** Fetches metadata and key sets. Default: the global `fetch`. */
  readonly fetch?: KeyFetch
}
