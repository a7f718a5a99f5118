/**
 * A length of time: a number of milliseconds, or a whole number with a unit, such as `'30s'` or `'1h'`.
 *
 * Units: `ms`, `s` seconds, `m` minutes, `h` hours, `d` days.
 */
export type Duration = number | `${number}${'ms' | 's' | 'm' | 'h' | 'd'}`

const millisecondsPerUnit = new Map([
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000]
])

const pattern = /^(\d{1,12})(ms|s|m|h|d)$/

/** Returns milliseconds, or throws a TypeError that names `option`. */
export function parseDuration(option: string, value: Duration): number {
  const milliseconds = typeof value === 'number' ? value : fromText(value)
  if (Number.isSafeInteger(milliseconds) && milliseconds >= 0) return milliseconds
  throw new TypeError(`${option} must be whole milliseconds or a text such as '30s', '10m', '1h' or '2d'`)
}

function fromText(text: string): number {
  const [, amount, unit = ''] = pattern.exec(text) ?? []
  return Number(amount) * (millisecondsPerUnit.get(unit) ?? Number.NaN)
}
