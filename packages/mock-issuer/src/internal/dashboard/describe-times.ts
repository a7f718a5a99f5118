import type { IssuerContext } from '../context.ts'
import type { Fact } from './inspect-token.ts'

const units: readonly (readonly [number, string])[] = [
  [86_400, 'd'],
  [3600, 'h'],
  [60, 'min'],
  [1, 's']
]

/** The times of a token, by the issuer's clock. */
export function describeTimes(
  { clock }: IssuerContext,
  payload: Readonly<Record<string, unknown>> = {}
): readonly Fact[] {
  const now = clock.now() / 1000
  return [
    ...timeFact('Expires', payload['exp'], now, seconds => seconds > now),
    ...timeFact('Valid from', payload['nbf'], now, seconds => seconds <= now),
    ...timeFact('Issued', payload['iat'], now, seconds => seconds <= now)
  ]
}

function timeFact(
  name: string,
  claim: unknown,
  now: number,
  isFine: (seconds: number) => boolean
): readonly Fact[] {
  if (claim === undefined) return []
  if (typeof claim !== 'number' || !isDate(claim)) {
    return [{ name, text: `${JSON.stringify(claim)} is no time`, tone: 'bad' }]
  }
  const iso = new Date(claim * 1000).toISOString().replace('.000', '')
  return [{ name, text: `${distance(claim - now)}, at ${iso}`, tone: isFine(claim) ? 'good' : 'bad' }]
}

function isDate(seconds: number): boolean {
  return Math.abs(seconds) < 8_640_000_000_000
}

function distance(seconds: number): string {
  const whole = Math.round(Math.abs(seconds))
  const [size, unit] = units.find(([length]) => whole >= length) ?? [1, 's']
  if (whole === 0) return 'now'
  const text = `${Math.floor(whole / size)} ${unit}`
  return seconds >= 0 ? `in ${text}` : `${text} ago`
}
