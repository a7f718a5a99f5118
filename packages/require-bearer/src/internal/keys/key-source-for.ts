import { KeyObject } from 'node:crypto'
import type { RequireBearerOptions } from '../../require-bearer-options.ts'
import { isAllowedUrl } from '../is-allowed-url.ts'
import { type Discovered, discoverKeySetUrl } from './discover-key-set-url.ts'
import type { KeySource } from './key-source.ts'
import { loadKeySet } from './load-key-set.ts'
import { remoteKeySource } from './remote-key-source.ts'
import { staticKeySource } from './static-key-source.ts'

/** Chooses where the keys of an issuer come from: its metadata, a given address, or keys that were handed over. */
export function keySourceFor(
  issuer: string,
  options: RequireBearerOptions<unknown>,
  now: () => number
): KeySource {
  const { jwks, allowInsecureLoopback = false, fetch = (url, init) => globalThis.fetch(url, init) } = options
  if (jwks === undefined) {
    const locate = (): Promise<Discovered> => discoverKeySetUrl(issuer, fetch, allowInsecureLoopback)
    return remoteKeySource({ load: version => loadKeySet(locate, fetch, version), now })
  }
  if (typeof jwks !== 'string' && !(jwks instanceof URL)) return staticKeySource(membersOf(jwks))
  const url = String(jwks)
  if (!isAllowedUrl(url, allowInsecureLoopback)) {
    throw new TypeError(
      'requireBearer: jwks must be an https address (http only on loopback, with allowInsecureLoopback)'
    )
  }
  return remoteKeySource({
    load: version => loadKeySet(() => Promise.resolve({ ok: true, url }), fetch, version),
    now
  })
}

// Anything at all may have been passed; what is no key is left for the check that a set has usable ones.
function membersOf(jwks: unknown): readonly unknown[] {
  if (jwks instanceof KeyObject) return [jwkOf(jwks)]
  if (typeof jwks !== 'object' || jwks === null) return []
  return 'keys' in jwks && Array.isArray(jwks.keys) ? (jwks.keys as readonly unknown[]) : [jwks]
}

// Some types of key (RSA-PSS, DSA) cannot be written as a JWK.
function jwkOf(key: KeyObject): unknown {
  try {
    return key.export({ format: 'jwk' })
  } catch {
    return undefined
  }
}
