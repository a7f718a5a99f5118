import { checkOptions } from '@jeton/gate'
import { presetFor, presets, type Preset } from '@jeton/id-token-guard'
import type { RequireBearerOptions } from '../require-bearer-options.ts'
import { isAllowedUrl } from './is-allowed-url.ts'
import { keySourceFor } from './keys/key-source-for.ts'
import type { Settings, TrustedIssuer } from './settings.ts'
import { signatureAlgorithms } from './signature-algorithms.ts'

const optionNames = [
  'issuer',
  'audience',
  'algorithms',
  'clockTolerance',
  'tokenType',
  'preset',
  'clients',
  'jwks',
  'readFrom',
  'realm',
  'resourceMetadata',
  'cache',
  'claims',
  'revocation',
  'allowInsecureLoopback',
  'clock',
  'fetch'
] as const satisfies readonly (keyof RequireBearerOptions<unknown>)[]

/** Checks the options once, copies them, and fills in the defaults. Throws a `TypeError` naming option and rule. */
export function settleOptions(options: RequireBearerOptions<unknown>): Settings {
  checkOptions('requireBearer', options, optionNames)
  checkSwitches(options)
  const clock = options.clock ?? Date.now
  const now = (): number => clock() / 1000
  return {
    issuers: issuersOf(options, now),
    audiences: new Set(listOf('audience', options.audience)),
    clients: options.clients === undefined ? undefined : new Set(listOf('clients', options.clients)),
    algorithms: new Set(algorithmsOf(options.algorithms)),
    clockToleranceSeconds: toleranceOf(options.clockTolerance),
    tokenType: options.tokenType ?? 'evidence',
    cache: cacheOf(options.cache),
    schema: schemaOf(options.claims),
    revocation: options.revocation,
    now
  }
}

function issuersOf(
  options: RequireBearerOptions<unknown>,
  now: () => number
): ReadonlyMap<string, TrustedIssuer> {
  const issuers = listOf('issuer', options.issuer)
  rule(
    issuers.length === 1 || options.jwks === undefined,
    'jwks belongs to one issuer; leave it out for a list'
  )
  return new Map(
    issuers.map(issuer => {
      checkIssuerUrl(issuer, options)
      return [
        issuer,
        { issuer, preset: presetOf(issuer, options.preset), keys: keySourceFor(issuer, options, now) }
      ]
    })
  )
}

// RFC 8414 section 2. With configured keys nothing is fetched, and the name of an issuer may be any text.
function checkIssuerUrl(
  issuer: string,
  { jwks, allowInsecureLoopback = false }: RequireBearerOptions<unknown>
): void {
  if (jwks !== undefined) return
  rule(
    isAllowedUrl(issuer, allowInsecureLoopback) && !/[?#]/.test(issuer),
    'issuer must be an https address without query and fragment (http only on loopback, with allowInsecureLoopback)'
  )
}

function presetOf(issuer: string, name: RequireBearerOptions<unknown>['preset'] = 'auto'): Preset {
  const preset = presets.get(name === 'auto' ? presetFor(issuer) : name)
  if (preset) return preset
  throw new TypeError(`requireBearer: preset must be auto or one of ${[...presets.keys()].join(', ')}`)
}

function algorithmsOf(algorithms: RequireBearerOptions<unknown>['algorithms']): readonly string[] {
  if (algorithms === undefined) return signatureAlgorithms
  const list = listOf('algorithms', algorithms)
  rule(
    list.every(name => (signatureAlgorithms as readonly string[]).includes(name)),
    `algorithms may hold ${signatureAlgorithms.join(', ')}; none and shared secrets are not offered`
  )
  return list
}

function toleranceOf(seconds = 5): number {
  rule(Number.isFinite(seconds) && seconds >= 0 && seconds <= 60, 'clockTolerance must be 0 to 60 seconds')
  return seconds
}

function cacheOf(cache: RequireBearerOptions<unknown>['cache'] = {}): Settings['cache'] {
  checkOptions('requireBearer cache', cache, ['maxEntries', 'maxAgeSeconds'])
  const { maxEntries = 1000, maxAgeSeconds = 300 } = cache
  rule(
    Number.isInteger(maxEntries) && maxEntries >= 0,
    'cache.maxEntries must be a whole number, 0 for no cache'
  )
  rule(
    Number.isFinite(maxAgeSeconds) && maxAgeSeconds > 0,
    'cache.maxAgeSeconds must be a number of seconds above 0'
  )
  return { maxEntries, maxAgeSeconds }
}

function schemaOf(schema: RequireBearerOptions<unknown>['claims']): Settings['schema'] {
  rule(
    schema === undefined || typeof schema?.['~standard']?.validate === 'function',
    'claims must be a schema that follows Standard Schema'
  )
  return schema
}

function checkSwitches({
  tokenType,
  readFrom,
  realm,
  resourceMetadata,
  clock,
  fetch,
  ...rest
}: RequireBearerOptions<unknown>): void {
  rule([undefined, 'evidence', 'at+jwt'].includes(tokenType), "tokenType must be 'evidence' or 'at+jwt'")
  rule(isSwitch(rest.allowInsecureLoopback), 'allowInsecureLoopback must be true or false')
  rule(clock === undefined || typeof clock === 'function', 'clock must be a function')
  rule(fetch === undefined || typeof fetch === 'function', 'fetch must be a function')
  rule(
    rest.revocation === undefined || typeof rest.revocation === 'function',
    'revocation must be a function'
  )
  rule(realm === undefined || typeof realm === 'string', 'realm must be text')
  rule(
    resourceMetadata === undefined ||
      (typeof resourceMetadata === 'string' &&
        isAllowedUrl(resourceMetadata, rest.allowInsecureLoopback ?? false)),
    'resourceMetadata must be an https address (http only on loopback, with allowInsecureLoopback)'
  )
  if (readFrom === undefined) return
  checkOptions('requireBearer readFrom', readFrom, ['form', 'query'])
  rule(
    isSwitch(readFrom.form) && isSwitch(readFrom.query),
    'readFrom.form and readFrom.query must be true or false'
  )
}

function isSwitch(value: unknown): boolean {
  return value === undefined || typeof value === 'boolean'
}

function listOf(option: string, value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  rule(
    list.length > 0 && list.every(entry => typeof entry === 'string' && entry !== ''),
    `${option} must be a non-empty text or a non-empty list of such`
  )
  return list as readonly string[]
}

function rule(holds: boolean, text: string): void {
  if (!holds) throw new TypeError(`requireBearer: ${text}`)
}
