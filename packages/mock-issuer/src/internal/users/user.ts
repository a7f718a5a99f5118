import { type ClaimsByKind, readClaimsByKind } from './claims-by-kind.ts'

/** Describes one user. Members besides `sub` and `claims` are claims about the user. */
export interface UserOptions {
  /** The subject: 1 to 255 ASCII characters. */
  sub: string
  /** Claims of this user's tokens, by kind. They win over the claims of the issuer. Default: none. */
  claims?: ClaimsByKind
  /**
   * A claim about the user, such as `email`. The scopes `profile`, `email`, `address` and `phone` release
   * the claims OpenID Connect Core 1.0 section 5.4 lists; `openid` releases any other.
   */
  [claim: string]: unknown
}

export interface User {
  readonly sub: string
  readonly profile: Readonly<Record<string, unknown>>
  readonly claims: ClaimsByKind
}

/** OpenID Connect Core 1.0 section 2. */
export const subjectSyntax: RegExp = /^[\x20-\x7E]{1,255}$/

export const defaultUser: UserOptions = {
  sub: 'user-1',
  name: 'User One',
  given_name: 'User',
  family_name: 'One',
  preferred_username: 'user-1',
  email: 'user-1@example.test',
  email_verified: true
}

export function readUser({ sub, claims = {}, ...profile }: UserOptions): User {
  if (typeof sub !== 'string' || !subjectSyntax.test(sub)) {
    throw new TypeError('users: sub must be a text of 1 to 255 ASCII characters')
  }
  return { sub, claims: readClaimsByKind('users: claims', claims), profile: structuredClone(profile) }
}
