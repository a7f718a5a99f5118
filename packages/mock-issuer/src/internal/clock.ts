import { type Duration, parseDuration } from './duration.ts'

/** Controls the time an issuer lives in: its tokens, its log and every later expiry read it. */
export interface IssuerClock {
  /** Returns the issuer's time in epoch milliseconds. */
  now(): number
  /**
   * Stops the time at `at`, or at the present moment.
   *
   * @param at Epoch milliseconds or a Date. Throws a TypeError if it is not a valid time.
   */
  freeze(at?: number | Date): void
  /**
   * Moves the time forward, frozen or not.
   *
   * @param by Milliseconds, or a text such as `'1h'`. Throws a TypeError if it is neither.
   */
  advance(by: Duration): void
}

export interface ControllableClock extends IssuerClock {
  isFrozen(): boolean
  reset(): void
}

export function createClock(source: () => number): ControllableClock {
  let offset = 0
  let frozenAt: number | undefined
  const now = () => frozenAt ?? source() + offset
  return {
    now,
    isFrozen: () => frozenAt !== undefined,
    freeze: at => {
      frozenAt = at === undefined ? now() : instant(at)
    },
    advance: by => {
      const step = parseDuration('clock.advance', by)
      if (frozenAt === undefined) offset += step
      else frozenAt += step
    },
    reset: () => {
      offset = 0
      frozenAt = undefined
    }
  }
}

function instant(at: number | Date): number {
  const milliseconds = at instanceof Date ? at.getTime() : at
  if (Number.isFinite(milliseconds)) return milliseconds
  throw new TypeError('clock.freeze: at must be epoch milliseconds or a valid Date')
}
