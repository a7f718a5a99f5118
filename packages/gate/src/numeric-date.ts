import type { JsonValue } from './json.ts'

// Larger values are milliseconds taken for seconds: 10^11 seconds is the year 5138.
const latest = 1e11

/**
 * Reads a NumericDate: the time in epoch seconds, with or without fraction.
 *
 * @param value the value of a claim
 * @returns `undefined` for anything else, as `1e400` (infinite), a negative number, or a value in milliseconds
 * @see RFC 7519 section 2
 */
export function numericDate(value: JsonValue | undefined): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 && value < latest
    ? value
    : undefined
}
