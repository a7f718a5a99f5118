import type { Judge, Proof } from '../preset.ts'

/** The members as proofs if every one of them holds, else nothing. */
export function provenBy(
  members: Readonly<Record<string, boolean>>,
  ...conditions: readonly boolean[]
): readonly Proof[] {
  if (![...Object.values(members), ...conditions].every(Boolean)) return []
  return Object.keys(members).map(member => ({ member }))
}

/** The proofs of the first judge that has any. */
export function firstOf(...judges: readonly Judge[]): Judge {
  return token => {
    for (const judge of judges) {
      const proofs = judge(token)
      if (proofs.length > 0) return proofs
    }
    return []
  }
}

export const never: Judge = () => []
