import { checkMembers } from './check-members.ts'
import { type Duration, parseDuration } from './duration.ts'

/** Says how long what the endpoints issue is valid: milliseconds, or a text such as `'10m'`. */
export interface Lifetimes {
  /** Authorization codes. Default `'60s'`. */
  code?: Duration
  /** Access tokens. Default `'1h'`. */
  accessToken?: Duration
  /** ID tokens. Default `'1h'`. */
  idToken?: Duration
  /** Refresh tokens, each from its own issuance. Default `'14d'`. */
  refreshToken?: Duration
  /** Sessions of signed-in users, from the last sign-in. Default `'1d'`. */
  session?: Duration
  /** Pushed authorization requests. Default `'60s'`. */
  pushedRequest?: Duration
  /** Device codes and their user codes. Default `'10m'`. */
  deviceCode?: Duration
}

/** Milliseconds. */
export type LifetimeSettings = Readonly<Record<keyof Lifetimes, number>>

const defaults: Readonly<Required<Lifetimes>> = {
  code: '60s',
  accessToken: '1h',
  idToken: '1h',
  refreshToken: '14d',
  session: '1d',
  pushedRequest: '60s',
  deviceCode: '10m'
}

export function readLifetimes(lifetimes: Lifetimes): LifetimeSettings {
  checkMembers('lifetimes', lifetimes, Object.keys(defaults))
  const rows = Object.entries({ ...defaults, ...lifetimes }).map(
    ([name, value]) => [name, parseDuration(`lifetimes.${name}`, value)] as const
  )
  return Object.fromEntries(rows) as unknown as LifetimeSettings
}
