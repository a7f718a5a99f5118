import type { JWTPayload } from 'jose'

/** Seconds another clock may be ahead. */
const skew = 60

/** Says what is wrong with the times of a JWT (RFC 7519 section 4.1); `exp` is required. */
export function timeFault(
  { exp, nbf, iat }: JWTPayload,
  nowSeconds: number,
  longestLifeSeconds: number = Number.POSITIVE_INFINITY
): string | undefined {
  if (!isTime(exp)) return 'exp is missing'
  if (exp <= nowSeconds) return `it expired ${Math.floor(nowSeconds - exp)} seconds ago`
  if (exp > nowSeconds + longestLifeSeconds) return `exp is more than ${longestLifeSeconds} seconds ahead`
  if (nbf !== undefined && !(isTime(nbf) && nbf <= nowSeconds + skew)) return 'nbf is in the future'
  return iat === undefined || (isTime(iat) && iat <= nowSeconds + skew) ? undefined : 'iat is in the future'
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
