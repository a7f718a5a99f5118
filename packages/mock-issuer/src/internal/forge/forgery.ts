import type { IssuerContext } from '../context.ts'
import type { AccessTokenClaims } from '../tokens/claims.ts'

/** One way to make a bad token. */
export interface Forgery {
  /** What is wrong with the token. */
  readonly breaks: string
  /** The rule it breaks. */
  readonly section: string
  readonly make: (context: IssuerContext, claims: AccessTokenClaims) => Promise<string>
}
