import type { IssuerContext } from '../context.ts'
import { type Duration, parseDuration } from '../duration.ts'

/** The issuer's time in epoch seconds. */
export function nowInSeconds({ clock }: IssuerContext): number {
  return Math.floor(clock.now() / 1000)
}

/** Whole seconds of a duration. */
export function inSeconds(option: string, value: Duration): number {
  return Math.floor(parseDuration(option, value) / 1000)
}
