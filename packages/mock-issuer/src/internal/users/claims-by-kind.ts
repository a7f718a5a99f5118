import { checkMembers } from '../check-members.ts'

type ClaimSet = Readonly<Record<string, unknown>>

/** Adds claims to what the issuer hands out, by kind. A claim of the same name is replaced. */
export interface ClaimsByKind {
  /** Claims of access tokens, minted ones included. Default: none. */
  accessToken?: ClaimSet
  /** Claims of ID tokens, minted ones included. Default: none. */
  idToken?: ClaimSet
  /** Claims of userinfo answers. Default: none. */
  userinfo?: ClaimSet
}

export type ClaimKind = keyof ClaimsByKind

const kinds: readonly string[] = ['accessToken', 'idToken', 'userinfo']

export function readClaimsByKind(option: string, value: ClaimsByKind): ClaimsByKind {
  if (!isClaimSet(value)) throw new TypeError(`${option} must be an object`)
  checkMembers(option, value, kinds)
  if (!Object.values(value).every(isClaimSet))
    throw new TypeError(`${option}: every member must be an object`)
  return structuredClone(value)
}

function isClaimSet(value: unknown): value is ClaimSet {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
