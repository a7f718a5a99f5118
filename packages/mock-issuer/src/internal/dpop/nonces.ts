import type { Random } from '../random.ts'

/** The nonces a client has to put into its proofs (RFC 9449 section 8). */
export interface Nonces {
  /** The nonce to hand out now. */
  current(): string
  accepts(nonce: string): boolean
  clear(): void
}

/** Milliseconds until another nonce is handed out. The one before is accepted as long again. */
const rotation = 300_000

interface Issued {
  readonly nonce: string
  readonly at: number
}

export function createNonces(now: () => number, random: Random): Nonces {
  let issued: readonly Issued[] = []
  const younger = (age: number): readonly Issued[] => issued.filter(({ at }) => now() - at < age)
  return {
    current: () => {
      const [latest] = younger(rotation)
      if (latest) return latest.nonce
      const next = { nonce: random.text(), at: now() }
      issued = [next, ...younger(2 * rotation)]
      return next.nonce
    },
    accepts: nonce => younger(2 * rotation).some(item => item.nonce === nonce),
    clear: () => {
      issued = []
    }
  }
}
