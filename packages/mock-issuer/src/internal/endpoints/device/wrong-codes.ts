import type { IssuerContext } from '../../context.ts'

/** Wrong codes in ten minutes. With codes of 34 bits a guess succeeds less than once in 2^30 (RFC 8628 section 5.1). */
const limit = 10
const memory = 600_000

export function tooManyWrongCodes({ flows }: IssuerContext): boolean {
  return flows.wrongUserCodes.valid().length >= limit
}

export function countWrongCode({ clock, flows, random }: IssuerContext): void {
  flows.wrongUserCodes.add({ id: random.text(), expiresAt: clock.now() + memory })
}
