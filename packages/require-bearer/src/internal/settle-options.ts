import { checkOptions } from '@jeton/gate'
import { isAllowedUrl } from '@jeton/issuer-keys'
import type { RequireBearerOptions } from '../require-bearer-options.ts'
import { rule } from './option-rules.ts'
import type { Settings } from './settings.ts'
import { settleIssuers } from './trust/settle-issuers.ts'

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
    issuers: settleIssuers(options, now),
    clockToleranceSeconds: toleranceOf(options.clockTolerance),
    cache: cacheOf(options.cache),
    schema: schemaOf(options.claims),
    revocation: options.revocation,
    now
  }
}

function toleranceOf(seconds = 5): number {
  rule(Number.isFinite(seconds) && seconds >= 0 && seconds <= 60, 'clockTolerance must be 0 to 60 seconds')
  return seconds
}

function cacheOf(cache: RequireBearerOptions<unknown>['cache'] = {}): Settings['cache'] {
  checkOptions('requireBearer cache', cache, ['maxEntries', 'maxAgeSeconds'])
  const { maxEntries = 10_000, maxAgeSeconds = 300 } = cache
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
  readFrom,
  realm,
  resourceMetadata,
  clock,
  fetch,
  ...rest
}: RequireBearerOptions<unknown>): void {
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
        isAllowedUrl(resourceMetadata, { allowInsecureLoopback: rest.allowInsecureLoopback ?? false })),
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
