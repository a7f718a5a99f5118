import { type AnyAuth, type Auth, checkOptions, type Gate, isScopeToken, refuse } from '@jeton/gate'
import { challengesOf } from './internal/challenges-of.ts'

/** Says how, and how recently, a user has to have authenticated. One of the first two is needed. */
export interface StepUpRequirement {
  /** The authentication context class references of which the token's `acr` has to be one, exactly. */
  readonly acrValues?: readonly string[]
  /** How long ago the token's `auth_time` may be at most, in whole seconds. */
  readonly maxAgeSeconds?: number
  /** How far clocks may differ, in seconds: 0 to 60. Default 5. */
  readonly clockTolerance?: number
  /** Returns the time in epoch milliseconds. Default `Date.now`. */
  readonly clock?: () => number
}

/**
 * Makes a gate that lets a request pass when its user authenticated strongly and recently enough.
 *
 * It judges what an earlier gate granted, so nobody learns what is asked for before a token is proven. A token without
 * the claim in question does not pass. It leaves it to the application to say which routes need this.
 *
 * @param requirement see {@link StepUpRequirement}
 * @returns a gate that grants what was granted before. It refuses with `insufficient_user_authentication` (401, naming
 *   what would be enough), and with `credentials_missing` (401) when no earlier gate granted anything
 * @throws TypeError naming the option and the rule
 * @see RFC 9470 sections 3 to 5
 */
export function requireStepUp(requirement: StepUpRequirement): Gate<Auth> {
  const { acrValues, maxAgeSeconds, clockTolerance, clock } = settle(requirement)
  const stepUp = {
    ...(acrValues !== undefined && { acrValues }),
    ...(maxAgeSeconds !== undefined && { maxAgeSeconds })
  }
  const isStrong = (acr: unknown): boolean =>
    acrValues === undefined || acrValues.some(value => value === acr)
  const isRecent = (authTime: unknown): boolean =>
    maxAgeSeconds === undefined ||
    (typeof authTime === 'number' &&
      authTime <= clock() / 1000 + clockTolerance &&
      clock() / 1000 <= authTime + maxAgeSeconds + clockTolerance)

  return request => {
    const challenges = challengesOf(request)
    if (request.auth === undefined) return { outcome: 'abstain', challenges }
    const { acr, auth_time: authTime } = claimsOf(request.auth)
    if (isStrong(acr) && isRecent(authTime))
      return { outcome: 'grant', auth: request.auth as Auth, challenges }
    return refuse('insufficient_user_authentication', { challenges, stepUp })
  }
}

function claimsOf({ claims }: AnyAuth): { readonly acr?: unknown; readonly auth_time?: unknown } {
  return typeof claims === 'object' && claims !== null ? claims : {}
}

function settle(
  requirement: StepUpRequirement
): StepUpRequirement & Required<Pick<StepUpRequirement, 'clock' | 'clockTolerance'>> {
  checkOptions('requireStepUp', requirement, ['acrValues', 'maxAgeSeconds', 'clockTolerance', 'clock'])
  const { acrValues, maxAgeSeconds, clockTolerance = 5, clock = Date.now } = requirement
  rule(acrValues !== undefined || maxAgeSeconds !== undefined, 'acrValues or maxAgeSeconds is needed')
  rule(
    acrValues === undefined || isListOfNames(acrValues),
    'acrValues must be a list of names without spaces and quotes'
  )
  rule(
    maxAgeSeconds === undefined || (Number.isInteger(maxAgeSeconds) && maxAgeSeconds >= 0),
    'maxAgeSeconds must be a whole number, 0 or more'
  )
  rule(clockTolerance >= 0 && clockTolerance <= 60, 'clockTolerance must be 0 to 60 seconds')
  rule(typeof clock === 'function', 'clock must be a function')
  return { ...requirement, clockTolerance, clock }
}

function isListOfNames(names: unknown): boolean {
  return Array.isArray(names) && names.length > 0 && names.every(isScopeToken)
}

function rule(holds: boolean, text: string): void {
  if (!holds) throw new TypeError(`requireStepUp: ${text}`)
}
