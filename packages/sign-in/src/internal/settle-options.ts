import { checkOptions } from '@jeton/gate'
import { presetFor } from '@jeton/id-token-guard'
import { signatureAlgorithms } from '@jeton/issuer-keys'
import { createReplayMemory } from '../create-replay-memory.ts'
import type { IdTokenOptions, LogoutTokenOptions, TokenOptions } from '../options.ts'
import { keySourceFor } from './key-source-for.ts'
import { isNonEmptyText, listOf, rule } from './option-rules.ts'
import type { IdTokenSettings, LogoutTokenSettings, TokenSettings } from './settings.ts'

const tokenOptionNames = [
  'issuer',
  'clientId',
  'trustedAudiences',
  'algorithms',
  'clockTolerance',
  'jwks',
  'allowInsecureLoopback',
  'clock',
  'fetch'
] as const satisfies readonly (keyof TokenOptions)[]

const idTokenOptionNames = [
  ...tokenOptionNames,
  'nonce',
  'maxAgeSeconds',
  'acrValues',
  'accessToken',
  'code'
] as const satisfies readonly (keyof IdTokenOptions)[]

const logoutOptionNames = [
  ...tokenOptionNames,
  'maxAgeSeconds',
  'replay'
] as const satisfies readonly (keyof LogoutTokenOptions)[]

const sharedReplayMemory = createReplayMemory()

/** Checks the options and fills in the defaults. Throws a `TypeError` naming option and rule. */
export function settleIdTokenOptions(options: IdTokenOptions): IdTokenSettings {
  checkOptions('assertIdToken', options, idTokenOptionNames)
  const { nonce, maxAgeSeconds, acrValues, accessToken, code } = options
  for (const [name, text] of Object.entries({ nonce, accessToken, code })) {
    rule(text === undefined || isNonEmptyText(text), `${name} must be a non-empty text`)
  }
  return {
    ...settleTokenOptions(options),
    maxAgeSeconds: maxAgeSeconds === undefined ? undefined : ageOf(maxAgeSeconds),
    acrValues: acrValues === undefined ? undefined : acrValuesOf(acrValues),
    nonce,
    accessToken,
    code
  }
}

/** Checks the options and fills in the defaults. Throws a `TypeError` naming option and rule. */
export function settleLogoutTokenOptions(options: LogoutTokenOptions): LogoutTokenSettings {
  checkOptions('verifyLogoutToken', options, logoutOptionNames)
  const { maxAgeSeconds = 300, replay = sharedReplayMemory } = options
  rule(typeof replay?.firstUse === 'function', 'replay must be a memory as createReplayMemory makes it')
  return { ...settleTokenOptions(options), maxAgeSeconds: ageOf(maxAgeSeconds), replay }
}

function settleTokenOptions(options: TokenOptions): TokenSettings {
  const { issuer, clientId, trustedAudiences = [], algorithms = ['RS256'], clockTolerance = 5 } = options
  const { clock = Date.now } = options
  rule(isNonEmptyText(clientId), 'clientId must be a non-empty text')
  rule(
    Number.isFinite(clockTolerance) && clockTolerance >= 0 && clockTolerance <= 60,
    'clockTolerance must be 0 to 60 seconds'
  )
  rule(
    listOf('algorithms', algorithms).every(name => (signatureAlgorithms as readonly string[]).includes(name)),
    `algorithms may hold ${signatureAlgorithms.join(', ')}; none and shared secrets are not offered`
  )
  rule(
    Array.isArray(trustedAudiences) && trustedAudiences.every(isNonEmptyText),
    'trustedAudiences must be a list of non-empty texts'
  )
  return {
    issuer,
    clientId,
    audiences: new Set([clientId, ...trustedAudiences]),
    algorithms: new Set(algorithms),
    keys: keySourceFor(options),
    preset: presetFor(issuer),
    clockToleranceSeconds: clockTolerance,
    now: () => clock() / 1000
  }
}

function ageOf(seconds: number): number {
  rule(Number.isFinite(seconds) && seconds >= 0, 'maxAgeSeconds must be a number of seconds, 0 or more')
  return seconds
}

// Requests and challenges list them separated by spaces, so no value can have one.
function acrValuesOf(values: string | readonly string[]): ReadonlySet<string> {
  const list = listOf('acrValues', values)
  rule(!list.some(value => /\s/.test(value)), 'acrValues must be texts without a space')
  return new Set(list)
}
