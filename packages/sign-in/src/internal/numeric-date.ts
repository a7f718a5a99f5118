import type { JsonValue } from '@jeton/gate'

// Larger values are milliseconds taken for seconds: 10^11 seconds is the year 5138.
const latest = 1e11

/** Reads an RFC 7519 NumericDate; `undefined` for anything else, as `1e400` (infinite) or a value in milliseconds. */
export function numericDate(value: JsonValue | undefined): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 && value < latest
    ? value
    : undefined
}
