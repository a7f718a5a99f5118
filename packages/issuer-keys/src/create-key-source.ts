import { checkOptions } from '@jeton/gate'
import { KeyObject } from 'node:crypto'
import { type Discovered, discoverKeySetUrl } from './internal/discover-key-set-url.ts'
import { loadKeySet } from './internal/load-key-set.ts'
import { remoteKeySource } from './internal/remote-key-source.ts'
import { staticKeySource } from './internal/static-key-source.ts'
import { isAllowedUrl } from './is-allowed-url.ts'
import type { KeySource } from './key-source.ts'
import type { KeySourceOptions } from './key-source-options.ts'

const optionNames = [
  'issuer',
  'jwks',
  'allowInsecureLoopback',
  'publicHostsOnly',
  'clock',
  'fetch'
] as const satisfies readonly (keyof KeySourceOptions)[]

const addressRule = '(http only on loopback, with allowInsecureLoopback)'

/**
 * Makes the source of an issuer's keys: its metadata, the address of a key set, or keys that were handed over.
 *
 * Nothing is fetched before the first key is asked for. What is fetched, how long it is kept and what happens while the
 * server fails is docs/key-source.md. One source serves one issuer; it leaves to the caller that a token is given to
 * the source of the issuer it names, and to keep the source from token to token.
 *
 * @param options see {@link KeySourceOptions}; `issuer` is required
 * @param owner name of the function whose options these are, for messages. Default `createKeySource`
 * @returns a {@link KeySource}, whose faults are values: `key_unknown` and `dependency_unavailable`
 * @throws TypeError naming the option and the rule, when an option is missing, unknown or out of range
 * @see RFC 7517; RFC 8414 section 3; OpenID Connect Discovery 1.0 section 4; RFC 8725 section 3.10
 */
export function createKeySource(options: KeySourceOptions, owner: string = 'createKeySource'): KeySource {
  checkOptions(owner, options, optionNames)
  checkKinds(options, owner)
  const { issuer, jwks, clock = Date.now, fetch = (url, init) => globalThis.fetch(url, init) } = options
  const { allowInsecureLoopback = false, publicHostsOnly = false } = options
  const rules = { allowInsecureLoopback, publicHostsOnly }
  const now = (): number => clock() / 1000
  const remote = (locate: () => Promise<Discovered>): KeySource =>
    remoteKeySource({ load: version => loadKeySet(locate, fetch, version), now })

  if (jwks === undefined) {
    if (!isAllowedUrl(issuer, rules) || /[?#]/.test(issuer)) {
      throw new TypeError(
        `${owner}: issuer must be an https address without query and fragment ${addressRule}${hostRule(options)}`
      )
    }
    return remote(() => discoverKeySetUrl(issuer, fetch, rules))
  }
  if (typeof jwks !== 'string' && !(jwks instanceof URL)) return staticKeySource(membersOf(jwks), owner)
  const url = String(jwks)
  if (!isAllowedUrl(url, rules)) {
    throw new TypeError(`${owner}: jwks must be an https address ${addressRule}${hostRule(options)}`)
  }
  return remote(() => Promise.resolve({ ok: true, url }))
}

function hostRule({ publicHostsOnly = false }: KeySourceOptions): string {
  return publicHostsOnly ? ' of a public host' : ''
}

function checkKinds(options: KeySourceOptions, owner: string): void {
  const { issuer, allowInsecureLoopback, publicHostsOnly, clock, fetch } = options
  const rule = (holds: boolean, text: string): void => {
    if (!holds) throw new TypeError(`${owner}: ${text}`)
  }
  rule(typeof issuer === 'string' && issuer !== '', 'issuer must be a non-empty text')
  rule(isSwitch(allowInsecureLoopback), 'allowInsecureLoopback must be true or false')
  rule(isSwitch(publicHostsOnly), 'publicHostsOnly must be true or false')
  rule(clock === undefined || typeof clock === 'function', 'clock must be a function')
  rule(fetch === undefined || typeof fetch === 'function', 'fetch must be a function')
}

function isSwitch(value: unknown): boolean {
  return value === undefined || typeof value === 'boolean'
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
