import { type ClaimKind, type ClaimsByKind, readClaimsByKind } from './claims-by-kind.ts'

/** Adds claims to everything the issuer hands out, changeable at run time. */
export interface IssuerClaims {
  /**
   * Sets the claims of the kinds given; the other kinds keep theirs. An empty object removes them.
   *
   * Throws a TypeError for an unknown kind.
   */
  set(claims: ClaimsByKind): void
}

export interface ClaimSource extends IssuerClaims {
  of(kind: ClaimKind): Readonly<Record<string, unknown>>
  reset(): void
}

export function createIssuerClaims(initial: ClaimsByKind): ClaimSource {
  const first = readClaimsByKind('claims', initial)
  let current = first
  return {
    set: claims => {
      current = { ...current, ...readClaimsByKind('claims.set', claims) }
    },
    of: kind => current[kind] ?? {},
    reset: () => {
      current = first
    }
  }
}
