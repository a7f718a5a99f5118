import type { JsonObject } from '../json.ts'
import type { Judge, Proof } from '../preset.ts'
import { has } from './claims.ts'

/** The members as proofs if every one of them holds, else nothing. */
export function provenBy(
  members: Readonly<Record<string, boolean>>,
  ...conditions: readonly boolean[]
): readonly Proof[] {
  if (![...Object.values(members), ...conditions].every(Boolean)) return []
  return Object.keys(members).map(member => ({ member }))
}

/** Each of the claims that is there proves the point on its own. */
export function anyClaimOf(...names: readonly string[]): Judge {
  return ({ claims }) => presentClaims(claims, names).map(member => ({ member }))
}

export function presentClaims(claims: JsonObject, names: readonly string[]): readonly string[] {
  return names.filter(name => has(claims, name))
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
