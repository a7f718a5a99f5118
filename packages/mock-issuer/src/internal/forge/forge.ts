import type { IssuerContext } from '../context.ts'
import type { AccessTokenClaims } from '../tokens/claims.ts'
import { catalogue } from './catalogue.ts'
import type { ForgeName } from './forge-name.ts'
import type { Forgery } from './forgery.ts'

/** Describes one bad token. */
export interface ForgedToken {
  readonly name: ForgeName
  /** What is wrong with it. */
  readonly breaks: string
  /** The rule it breaks, such as `RFC 7519 section 4.1.4`. */
  readonly section: string
  readonly token: string
}

/**
 * Makes bad tokens, each an access token of the live issuer with one thing wrong.
 *
 * The claims given are kept, except the one that is wrong on purpose.
 */
export type Forge = Readonly<Record<ForgeName, (claims?: AccessTokenClaims) => Promise<string>>> & {
  /** Makes one token of every kind, in a fixed order. */
  all(claims?: AccessTokenClaims): Promise<readonly ForgedToken[]>
}

export function createForge(context: IssuerContext): Forge {
  const rows = Object.entries(catalogue) as [ForgeName, Forgery][]
  const single = Object.fromEntries(
    rows.map(([name, { make }]) => [name, (claims: AccessTokenClaims = {}) => make(context, claims)])
  ) as Record<ForgeName, (claims?: AccessTokenClaims) => Promise<string>>
  const all = (claims: AccessTokenClaims = {}) =>
    Promise.all(
      rows.map(async ([name, { breaks, section, make }]) => ({
        name,
        breaks,
        section,
        token: await make(context, claims)
      }))
    )
  return { ...single, all }
}
